import Logging

/// One connection with what is remembered about it: the prepared statements and the exchange under way.
///
/// `@unchecked Sendable`: the pool hands it to one lease at a time, and a lease lends it only as values that can
/// neither be copied nor sent, so that one task uses it at a time.
final class Session: @unchecked Sendable {
    let handle: ConnectionHandle
    private let callTimeout: Duration
    let createdAt: MonotonicInstant

    var prepared: [StatementKey: Prepared] = [:]
    private var preparedCount = 0
    private(set) var steps: [Step] = []
    private var parameters = PostgresParameters()
    var isPipelining = false

    /// Where the explicit transaction is, if one was asked for.
    var transaction = TransactionPhase.none

    /// Whether the connection must not be used again.
    var isSpent = false

    struct Prepared {
        let name: String
        let types: ArraySlice<UInt32>
    }

    /// What the server is expected to answer, in order.
    enum Step {
        case prepare(StatementKey, Prepared)
        case control(TransactionControl)
        case statement(Int)
        case sync
    }

    /// The phases of an explicit transaction.
    enum TransactionPhase: Equatable {
        case none
        /// Asked for; BEGIN goes out with the first statements.
        case due(TransactionControl)
        case open
        case ended
    }

    private init(handle: consuming ConnectionHandle, callTimeout: Duration) {
        self.handle = handle
        self.callTimeout = callTimeout
        createdAt = .now
    }

    /// Makes a connection on a thread of its own, within the deadline.
    static func open(
        _ configuration: PostgresConfiguration,
        logger: Logger,
        until deadline: MonotonicInstant
    ) async throws(PostgresError) -> Session {
        let result: Result<Session, PostgresError>? = await BlockingThreads.shared.run(until: deadline) {
            do throws(PostgresError) {
                let handle = try ConnectionHandle.open(configuration.settings, logger: logger)
                return .success(Session(handle: handle, callTimeout: configuration.callTimeout))
            } catch {
                return .failure(error)
            }
        }
        guard let result else {
            throw PostgresError(Task.isCancelled ? .cancelled : .cannotConnect)
        }
        return try result.get()
    }

    /// Whether the next lease may use the connection.
    var isReusable: Bool { !isSpent && !handle.isBroken && handle.isIdle && transaction == .none }

    /// Looks, without waiting, whether the server has ended the connection while nobody used it.
    func isAlive() -> Bool {
        // A server that ends a connection says so first: its last words and the end of the stream are read one by one.
        for _ in 0..<Self.unexpectedReads {
            guard handle.hasUnexpectedInput else { return true }
            guard handle.consumeInput(), !handle.isBroken else { return false }
        }
        return false
    }

    /// How much may have come in unasked before a connection is given up.
    private static let unexpectedReads = 4

    // MARK: Calls

    func limits(_ timeout: Duration?) -> CallLimits {
        .starting(timeout ?? callTimeout)
    }

    /// Runs one statement.
    func execute<S: PostgresStatement>(
        _ statement: S,
        _ limits: CallLimits
    ) async throws(PostgresError) -> PostgresResult<S.Row> {
        try beginExchange(limits)
        parameters.removeAll()
        statement.bind(to: &parameters)
        let key = StatementKey.statement(ObjectIdentifier(S.self))
        try send(key, S.sql, parameters, 0..<parameters.count, as: .statement(0))
        try sendSync()

        var decoded: PostgresResult<S.Row>?
        try await receive(limits) { (_, result) throws(PostgresError) in
            decoded = try result.decode(S.self)
        }
        guard let decoded else { throw PostgresError(.protocolViolation) }
        return decoded
    }

    /// Runs a batch in one round trip.
    func execute(_ batch: PostgresBatch, _ limits: CallLimits) async throws(PostgresError) -> PostgresBatchResults {
        guard !batch.isEmpty else { return PostgresBatchResults(results: []) }
        try beginExchange(limits)
        try sendEntries(of: batch)
        try sendSync()
        return try await receiveResults(of: batch, limits)
    }

    /// Runs a batch and COMMIT in one round trip.
    func executeAndCommit(
        _ batch: PostgresBatch,
        _ limits: CallLimits
    ) async throws(PostgresError) -> PostgresBatchResults {
        try beginExchange(limits)
        try sendEntries(of: batch)
        try sendControl(.commit)
        try sendSync()
        transaction = .ended
        return try await receiveResults(of: batch, limits)
    }

    /// Runs a statement that begins or ends a transaction.
    func execute(_ control: TransactionControl, _ limits: CallLimits) async throws(PostgresError) {
        try beginExchange(limits)
        try sendControl(control)
        try sendSync()
        transaction = .ended
        try await receive(limits) { (_, _) throws(PostgresError) in }
    }

    private func receiveResults(
        of batch: PostgresBatch,
        _ limits: CallLimits
    ) async throws(PostgresError) -> PostgresBatchResults {
        var results: [any Sendable] = []
        results.reserveCapacity(batch.entries.count)
        try await receive(limits) { (index, result) throws(PostgresError) in
            results.append(try batch.entries[index].decode(result))
        }
        return PostgresBatchResults(results: results)
    }

    // MARK: Sending

    private func beginExchange(_ limits: CallLimits) throws(PostgresError) {
        if !limits.ignoresCancellation, Task.isCancelled { throw PostgresError(.cancelled) }
        guard !isSpent else { throw PostgresError(.connectionLost) }
        guard transaction != .ended || limits.ignoresCancellation else {
            throw PostgresError(.protocolViolation, explanation: "the transaction has ended")
        }
        if !isPipelining {
            guard handle.enterPipeline() else { throw lost() }
            isPipelining = true
        }
        steps.removeAll(keepingCapacity: true)
        if case .due(let begin) = transaction {
            transaction = .open
            try sendControl(begin)
        }
    }

    private func sendEntries(of batch: PostgresBatch) throws(PostgresError) {
        for (index, entry) in batch.entries.enumerated() {
            try send(entry.key, entry.sql, batch.parameters, entry.parameters, as: .statement(index))
        }
    }

    private func sendControl(_ control: TransactionControl) throws(PostgresError) {
        try send(.control(control), control.sql, PostgresParameters(), 0..<0, as: .control(control))
    }

    /// Queues one statement, preceded by its preparation where this connection has not prepared it yet.
    private func send(
        _ key: StatementKey,
        _ sql: @autoclosure () -> String,
        _ parameters: borrowing PostgresParameters,
        _ range: Range<Int>,
        as step: Step
    ) throws(PostgresError) {
        let types = parameters.types[range]
        let statement: Prepared
        if let known = prepared[key] ?? pending(key) {
            guard known.types.elementsEqual(types) else {
                throw giveUp(PostgresError(.protocolViolation, explanation: "the parameter types have changed"))
            }
            statement = known
        } else {
            preparedCount += 1
            // A name is used once, so that a preparation that failed leaves nothing behind.
            statement = Prepared(name: "s\(preparedCount)", types: ArraySlice(Array(types)))
            guard handle.sendPrepare(statement.name, sql(), types: types) else { throw lost() }
            steps.append(.prepare(key, statement))
        }
        guard handle.sendExecute(statement.name, parameters, range) else { throw lost() }
        steps.append(step)
    }

    /// The preparation of a statement that an earlier statement of the same exchange has asked for.
    private func pending(_ key: StatementKey) -> Prepared? {
        for case .prepare(key, let statement) in steps { return statement }
        return nil
    }

    private func sendSync() throws(PostgresError) {
        guard handle.sendSync() else { throw lost() }
        steps.append(.sync)
    }
}
