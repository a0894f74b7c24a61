package import Logging
import Synchronization

/// A bounded set of connections, lent by closure.
///
/// Calls connect on their own when a connection is missing; `run()` keeps some ready, retires old ones and closes the
/// pool when its task is cancelled.
package final class PostgresPool: Sendable {
    private typealias Machine = PoolStateMachine<Session, PoolWaiter>

    private let configuration: PostgresConfiguration
    private let limits: PostgresPoolConfiguration
    private let logger: Logger
    private let machine: Mutex<Machine>
    private let lastWaiterId = Atomic<UInt64>(0)

    /// Makes an empty pool; nothing is connected yet.
    package init(
        _ configuration: PostgresConfiguration,
        pool: PostgresPoolConfiguration = PostgresPoolConfiguration(),
        logger: Logger
    ) {
        self.configuration = configuration
        self.limits = pool
        self.logger = logger
        machine = Mutex(Machine(pool))
    }

    // MARK: Calls

    /// Runs one statement.
    package func execute<S: PostgresStatement>(
        _ statement: S,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresResult<S.Row> {
        let session = try await lease()
        defer { release(session) }
        return try await session.execute(statement, session.limits(timeout))
    }

    /// Runs a batch in one round trip and one implicit transaction: all or nothing.
    package func execute(
        _ batch: PostgresBatch,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresBatchResults {
        let session = try await lease()
        defer { release(session) }
        return try await session.execute(batch, session.limits(timeout))
    }

    /// Runs `body` in a transaction; commits when it returns, rolls back when it throws.
    ///
    /// `commitOutcomeUnknown` is thrown when the connection broke during COMMIT.
    package func withTransaction<R>(
        isolation: PostgresIsolation = .readCommitted,
        isReadOnly: Bool = false,
        _ body: (borrowing PostgresTransaction) async throws -> R
    ) async throws -> R {
        let session = try await lease()
        defer { release(session) }
        return try await session.inTransaction(isolation, isReadOnly: isReadOnly, body)
    }

    /// Lends one connection; session settings made on it must be undone or be local to a transaction.
    package func withConnection<R>(_ body: (borrowing PostgresConnection) async throws -> R) async throws -> R {
        let session = try await lease()
        defer { release(session) }
        return try await body(PostgresConnection(session: session))
    }

    // MARK: Service

    /// Keeps connections ready until the task is cancelled, then closes the pool.
    package func run() async {
        while !Task.isCancelled {
            let (closed, missing) = machine.withLock { $0.maintain(now: .now) }
            closed.forEach(retire)
            for _ in 0..<missing { await addIdleConnection() }
            try? await Task.sleep(for: .seconds(1))
        }
        close()
    }

    /// Gives no lease from now on; connections on lease are closed when they come back.
    package func close() {
        let (closed, waiters) = machine.withLock { $0.close() }
        closed.forEach(retire)
        waiters.forEach { $0.resume(.failure(PostgresError(.poolClosed))) }
    }

    private func addIdleConnection() async {
        guard machine.withLock({ $0.reserve() }) else { return }
        do throws(PostgresError) {
            release(try await connect(until: .now.advanced(by: limits.acquireTimeout)))
        } catch {
            logger.debug("no database connection could be made ready", metadata: ["error": "\(error)"])
        }
    }

    // MARK: Leases

    private func lease() async throws(PostgresError) -> Session {
        if Task.isCancelled { throw PostgresError(.cancelled) }
        let now = MonotonicInstant.now
        // The common case has a connection at hand and no waiter.
        let deadline = now.advanced(by: limits.acquireTimeout)
        switch try await grant(now: now, until: deadline) {
        case .use(let session, let mustCheck):
            guard mustCheck, !session.isAlive() else { return session }
            machine.withLock { $0.foundDead(now: .now) }
            retire(session)
            return try await connect(until: deadline)
        case .connect:
            return try await connect(until: deadline)
        }
    }

    private func grant(now: MonotonicInstant, until deadline: MonotonicInstant) async throws(PostgresError)
        -> Machine.Grant
    {
        let id = lastWaiterId.wrappingAdd(1, ordering: .relaxed).newValue
        switch machine.withLock({ $0.lease(id: id, now: now, PoolWaiter.init) }) {
        case .granted(let grant): return grant
        case .refuse(let code): throw PostgresError(code)
        case .wait(let waiter): return try await wait(waiter, id: id, until: deadline)
        }
    }

    private func wait(
        _ waiter: PoolWaiter,
        id: UInt64,
        until deadline: MonotonicInstant
    ) async throws(PostgresError) -> Machine.Grant {
        let timer = Poller.shared.schedule(at: deadline) { self.endWait(id, .poolExhausted) }
        defer { Poller.shared.unschedule(timer) }
        let outcome = await withTaskCancellationHandler {
            await waiter.outcome
        } onCancel: {
            endWait(id, .cancelled)
        }
        return try outcome.get()
    }

    private func endWait(_ id: UInt64, _ code: PostgresError.Code) {
        let (waiter, isDown) = machine.withLock { ($0.remove(waiter: id), $0.consecutiveFailures > 0) }
        waiter?.resume(.failure(PostgresError(code == .poolExhausted && isDown ? .cannotConnect : code)))
    }

    private func release(_ session: Session) {
        let isReusable = session.isReusable
        apply(
            machine.withLock {
                $0.release(session, createdAt: session.createdAt, isReusable: isReusable, now: .now)
            }
        )
    }

    /// Makes the connection this caller holds a place for; tries until the deadline.
    private func connect(until deadline: MonotonicInstant) async throws(PostgresError) -> Session {
        while true {
            do throws(PostgresError) {
                let session = try await Session.open(configuration, logger: logger, until: deadline)
                apply(machine.withLock { $0.connected() })
                return session
            } catch {
                guard error.code != .cancelled, await canRetry(until: deadline) else {
                    apply(machine.withLock { $0.gaveUpConnecting() })
                    throw error
                }
            }
        }
    }

    private func canRetry(until deadline: MonotonicInstant) async -> Bool {
        let pause = machine.withLock { $0.connectFailed() } * Double.random(in: 0.75...1.25)
        guard MonotonicInstant.now.advanced(by: pause) < deadline else { return false }
        do {
            try await Task.sleep(for: pause)
            return true
        } catch {
            return false
        }
    }

    private func apply(_ effects: Machine.Effects) {
        effects.closed.forEach(retire)
        for (waiter, grant) in effects.resumed { waiter.resume(.success(grant)) }
    }

    /// Lets go of a connection; its owner's end closes it.
    private func retire(_ session: Session) {
        logger.trace("a database connection was closed")
    }
}
