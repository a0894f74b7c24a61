/// A caller in the pool's queue.
final class PoolWaiter: Sendable {
    typealias Outcome = Result<PoolStateMachine<Session, PoolWaiter>.Grant, PostgresError>

    private let promise = Promise<Outcome>()

    /// Called once: whoever takes the waiter out of the queue resumes it.
    func resume(_ outcome: Outcome) {
        promise.fulfil(outcome)
    }

    var outcome: Outcome {
        get async { await promise.value ?? .failure(PostgresError(.poolClosed)) }
    }
}
