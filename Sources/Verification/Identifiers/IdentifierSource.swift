import Synchronization

/// Makes identifiers: time first, then a counter within the millisecond, then randomness (RFC 9562, version 7).
package final class IdentifierSource: Sendable {
    private struct State {
        var lastMillisecond: UInt64 = 0
        var counter: UInt16 = 0
        var random: any RandomNumberGenerator & Sendable
    }

    private let state: Mutex<State>
    private let clock: any WallClock

    /// Creates a source over a clock and a source of randomness.
    package init(
        clock: any WallClock,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        self.clock = clock
        self.state = Mutex(State(random: random))
    }

    /// The next identifier; later calls in the same process sort after earlier ones.
    package func next<Entity: IdentifiedEntity>(_ type: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(value: nextValue())
    }

    private func nextValue() -> UInt128 {
        let now = UInt64(clamping: clock.now().microsecondsSinceUnixEpoch / 1000)
        return state.withLock { state in
            if now > state.lastMillisecond {
                state.lastMillisecond = now
                state.counter = UInt16.random(in: 0..<0x0800, using: &state.random)
            } else if state.counter < 0x0FFF {
                state.counter += 1
            } else {
                state.lastMillisecond += 1
                state.counter = 0
            }
            let time = UInt128(state.lastMillisecond & 0xFFFF_FFFF_FFFF) << 80
            let versionAndCounter = UInt128(0x7000 | UInt64(state.counter)) << 64
            let variantAndRandom = UInt128(0x8000_0000_0000_0000 | (state.random.next() >> 2))
            return time | versionAndCounter | variantAndRandom
        }
    }
}
