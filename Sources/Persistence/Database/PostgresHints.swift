package import Logging
package import Postgres
import Services
import Synchronization

/// Tells workers that something is due, and hears it from other processes: a hint only, polling is the truth.
///
/// A commit rings a bell; `run()` sends what rang at most every few milliseconds, in a statement of its own, because
/// notifying transactions wait for each other at their commit.
package final class PostgresHints: Sendable {
    /// What may be due.
    enum Hint: Hashable, Sendable {
        case jobs(JobQueueName)
        case deliveries

        var channel: String {
            switch self {
            case .jobs: PostgresHints.jobsChannel
            case .deliveries: PostgresHints.deliveriesChannel
            }
        }

        var payload: String {
            switch self {
            case .jobs(let queue): queue.rawValue
            case .deliveries: ""
            }
        }
    }

    static let jobsChannel = "addressee_jobs"
    static let deliveriesChannel = "addressee_deliveries"

    /// What a listener hears.
    package static let channels = [jobsChannel, deliveriesChannel]

    private struct State {
        var rung: Set<Hint> = []
        var nextListener = 0
        var jobListeners: [Int: AsyncStream<JobQueueName>.Continuation] = [:]
        var deliveryListeners: [Int: AsyncStream<Void>.Continuation] = [:]
    }

    private let pool: PostgresPool
    private let logger: Logger
    private let state = Mutex(State())
    private let bell: AsyncStream<Void>
    private let ringing: AsyncStream<Void>.Continuation
    private let pause: Duration

    /// Sends through a pool in any role, at most once in every pause.
    package init(_ pool: PostgresPool, logger: Logger, pause: Duration = .milliseconds(10)) {
        self.pool = pool
        self.logger = logger
        self.pause = pause
        (bell, ringing) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Rings after a commit; costs nothing and never fails.
    func ring(_ hints: Set<Hint>) {
        guard !hints.isEmpty else { return }
        state.withLock { $0.rung.formUnion(hints) }
        ringing.yield()
    }

    /// Sends what rings until the task is cancelled. Run by one task.
    package func run() async {
        for await _ in bell {
            let hints = state.withLock { state in
                defer { state.rung.removeAll() }
                return state.rung
            }
            await send(hints)
            try? await Task.sleep(for: pause)
        }
    }

    /// Hands on what another process sent.
    package func received(_ notification: PostgresNotification) {
        switch notification.channel {
        case Self.jobsChannel:
            guard let queue = JobQueueName(rawValue: notification.payload) else { return }
            yield(queue)
        case Self.deliveriesChannel:
            for listener in state.withLock({ Array($0.deliveryListeners.values) }) { listener.yield() }
        default: return
        }
    }

    /// Hints at everything, as after a time in which nothing could be heard.
    package func receivedNothingForAWhile() {
        JobQueueName.allCases.forEach(yield)
        for listener in state.withLock({ Array($0.deliveryListeners.values) }) { listener.yield() }
    }

    func jobHints() -> AsyncStream<JobQueueName> {
        AsyncStream(bufferingPolicy: .bufferingNewest(JobQueueName.allCases.count)) { continuation in
            let id = state.withLock { state in
                state.nextListener += 1
                state.jobListeners[state.nextListener] = continuation
                return state.nextListener
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { $0.jobListeners[id] = nil }
            }
        }
    }

    func deliveryHints() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = state.withLock { state in
                state.nextListener += 1
                state.deliveryListeners[state.nextListener] = continuation
                return state.nextListener
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { $0.deliveryListeners[id] = nil }
            }
        }
    }

    private func yield(_ queue: JobQueueName) {
        for listener in state.withLock({ Array($0.jobListeners.values) }) { listener.yield(queue) }
    }

    private func send(_ hints: Set<Hint>) async {
        var batch = PostgresBatch()
        for hint in hints { batch.add(Notify(hint: hint)) }
        do throws(PostgresError) {
            _ = try await pool.execute(batch)
        } catch {
            logger.debug("A hint could not be sent", metadata: ["error": "\(error)"])
        }
    }
}

private struct Notify: PostgresStatement {
    static var sql: String { "SELECT pg_notify($1, $2)" }

    let hint: PostgresHints.Hint

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(hint.channel)
        parameters.append(hint.payload)
    }
}
