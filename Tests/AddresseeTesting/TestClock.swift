import Synchronization
package import Verification

/// Time that goes by only when a test says so; begins on 2026-03-01 at noon UTC, so that what is due by it is due by
/// the database's clock too.
package final class TestClock: WallClock {
    private let moment: Mutex<Timestamp>

    /// Starts at a moment.
    package init(_ start: Timestamp = Timestamp(microsecondsSinceUnixEpoch: 1_772_366_400_000_000)) {
        moment = Mutex(start)
    }

    package func now() -> Timestamp { moment.withLock { $0 } }

    /// Lets time go by.
    package func advance(by duration: Duration) { moment.withLock { $0 = $0 + duration } }

    /// Sets the time, also backwards.
    package func set(to moment: Timestamp) { self.moment.withLock { $0 = moment } }
}
