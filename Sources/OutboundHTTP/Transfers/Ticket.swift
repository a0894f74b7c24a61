import Synchronization

/// Names one call of `send` across threads, and carries the news that its task was cancelled.
final class Ticket: Sendable {
    private let cancelled = Atomic(false)

    /// Whether the calling task was cancelled, also before the call reached the loop.
    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// The key of the call.
    var id: ObjectIdentifier { ObjectIdentifier(self) }

    /// Marks the call as cancelled.
    func cancel() {
        cancelled.store(true, ordering: .releasing)
    }
}
