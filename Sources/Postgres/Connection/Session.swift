import CLibPQ
import Logging

/// One connection with what is remembered about it: the prepared statements and the exchange under way.
///
/// `@unchecked Sendable`: the pool hands it to one lease at a time, and a lease lends it only as values that can
/// neither be copied nor sent, so that one task uses it at a time.
final class Session: @unchecked Sendable {
    private let handle: ConnectionHandle
    private let callTimeout: Duration
    let createdAt: MonotonicInstant

    private var prepared: [StatementKey: Prepared] = [:]
    private var preparedCount = 0
    private var steps: [Step] = []
    private var parameters = PostgresParameters()
    private var isPipelining = false

    /// Where the explicit transaction is, if one was asked for.
    var transaction = TransactionPhase.none

    /// Whether the connection must not be used again.
    private(set) var isSpent = false

    private struct Prepared {
        let name: String
        let types: ArraySlice<UInt32>
    }

    /// What the server is expected to answer, in order.
    private enum Step {
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
        _ configuration: PostgresConfiguration, logger: Logger, until deadline: MonotonicInstant
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
        guard handle.hasUnexpectedInput else { return true }
        return handle.consumeInput() && !handle.isBroken
    }

    // MARK: Calls

    func limits(_ timeout: Duration?) -> CallLimits {
        .starting(timeout ?? callTimeout)
    }

    /// Runs one statement.
    func execute<S: PostgresStatement>(
        _ statement: S, _ limits: CallLimits
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
        _ batch: PostgresBatch, _ limits: CallLimits
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
        of batch: PostgresBatch, _ limits: CallLimits
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
        _ key: StatementKey, _ sql: @autoclosure () -> String, _ parameters: borrowing PostgresParameters,
        _ range: Range<Int>, as step: Step
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

    // MARK: Receiving

    /// Reads the answers up to the end of the pipeline, whatever they are, and throws the first failure.
    private func receive(
        _ limits: CallLimits, _ take: (_ index: Int, _ result: borrowing ResultHandle) throws(PostgresError) -> Void
    ) async throws(PostgresError) {
        var wait = AnswerWait(limits: limits)
        var failure: PostgresError?
        var position = 0
        var emptyAnswers = 0
        while position < steps.count {
            try await awaitAnswer(&wait, failure)
            guard let result = handle.nextResult() else {
                emptyAnswers += 1
                // One nil ends each command's answers; more of them means that there are none.
                guard emptyAnswers < 4 else { throw lost(failure) }
                continue
            }
            emptyAnswers = 0
            do throws(PostgresError) {
                try settle(result, &position, take)
            } catch {
                failure = failure ?? wait.explain(error)
                if handle.isBroken { throw giveUp(failure ?? error) }
            }
        }
        // A deadline that passed too late to stop anything is no failure.
        if let failure { throw failure }
    }

    /// Takes one answer for the expected step.
    private func settle(
        _ result: borrowing ResultHandle, _ position: inout Int,
        _ take: (_ index: Int, _ result: borrowing ResultHandle) throws(PostgresError) -> Void
    ) throws(PostgresError) {
        let step = steps[position]
        let status = result.status
        if case .sync = step {
            // A failure of the implicit commit comes before the end of the pipeline.
            guard status == PGRES_PIPELINE_SYNC else { throw serverError(result) }
            position += 1
            return
        }
        guard status != PGRES_PIPELINE_SYNC else { throw giveUp(PostgresError(.protocolViolation)) }
        position += 1
        guard status != PGRES_PIPELINE_ABORTED else { return }
        guard result.isSuccess else { throw serverError(result) }
        switch step {
        case .prepare(let key, let statement):
            prepared[key] = statement
        case .control(.commit):
            guard result.commandTag == "COMMIT" else { throw PostgresError(.rolledBack) }
        case .control, .sync:
            break
        case .statement(let index):
            try take(index, result)
        }
    }

    private func serverError(_ result: borrowing ResultHandle) -> PostgresError {
        let error = result.error()
        switch error.sqlState {
        case .featureNotSupported, .invalidStatementName:
            // A prepared statement no longer fits its tables, or is gone: a new connection prepares anew.
            isSpent = true
        case nil:
            isSpent = true
        default:
            break
        }
        return error
    }

    /// Waits until an answer has arrived; when the time is up, stops what runs and waits for its end.
    private func awaitAnswer(_ wait: inout AnswerWait, _ earlier: PostgresError?) async throws(PostgresError) {
        while true {
            do throws(PostgresError) {
                return try await awaitInput(wait.limits)
            } catch {
                guard !isSpent, wait.interruption == nil else { throw giveUp(earlier ?? wait.interruption ?? error) }
                wait.interruption = error
                wait.limits = .draining
                await cancelOnServer(wait.limits)
            }
        }
    }

    /// Writes what is still to be written and reads until libpq has an answer.
    private func awaitInput(_ limits: CallLimits) async throws(PostgresError) {
        guard var isFlushed = handle.flush() else { throw lost() }
        while handle.isBusy {
            try await awaitSocket(isFlushed ? .reading : .readingOrWriting, limits)
            // Also while writing: the server may be unable to read on before its answers are taken.
            guard handle.consumeInput() else { throw lost() }
            if !isFlushed {
                guard let flushed = handle.flush() else { throw lost() }
                isFlushed = flushed
            }
        }
    }

    private func awaitSocket(_ interest: Poller.Interest, _ limits: CallLimits) async throws(PostgresError) {
        // TLS may hold decrypted bytes that the socket knows nothing of, so that it is looked at now and then.
        let pause = handle.usesTLS ? min(limits.deadline, .now.advanced(by: .milliseconds(100))) : limits.deadline
        let outcome = await Poller.shared.wait(
            for: interest, on: handle.socket, until: pause, ignoringCancellation: limits.ignoresCancellation)
        switch outcome {
        case .ready: return
        case .timedOut: guard pause < limits.deadline else { throw PostgresError(.timedOut) }
        case .cancelled: throw PostgresError(.cancelled)
        case .failed: throw lost()
        }
    }

    private func cancelOnServer(_ limits: CallLimits) async {
        // Returns after the server has taken the request, so that it cannot hit a later statement.
        let isSent: Void? = await BlockingThreads.shared.run(until: limits.deadline, ignoringCancellation: true) {
            self.handle.cancel()
        }
        if isSent == nil { isSpent = true }
    }

    private func lost(_ earlier: PostgresError? = nil) -> PostgresError {
        giveUp(earlier ?? PostgresError(.connectionLost, details: handle.errorMessage))
    }

    private func giveUp(_ error: PostgresError) -> PostgresError {
        isSpent = true
        return error
    }

    // MARK: Outside pipelines

    /// Runs a script of any number of statements without parameters; its rows are dropped.
    func executeScript(_ sql: String, _ limits: CallLimits) async throws(PostgresError) {
        guard !isSpent else { throw PostgresError(.connectionLost) }
        if isPipelining {
            guard handle.exitPipeline() else { throw lost() }
            isPipelining = false
        }
        guard handle.sendScript(sql) else { throw lost() }
        var wait = AnswerWait(limits: limits)
        var failure: PostgresError?
        while true {
            try await awaitAnswer(&wait, failure)
            guard let result = handle.nextResult() else { break }
            if !result.isSuccess, result.status != PGRES_EMPTY_QUERY {
                failure = failure ?? wait.explain(serverError(result))
            }
            if handle.isBroken { throw lost(failure) }
        }
        if let failure { throw failure }
    }

    /// Waits for notifications; none when the deadline comes first.
    func awaitNotifications(until deadline: MonotonicInstant) async throws(PostgresError) -> [PostgresNotification] {
        while true {
            var notifications: [PostgresNotification] = []
            while let notification = handle.nextNotification() { notifications.append(notification) }
            guard notifications.isEmpty else { return notifications }
            do throws(PostgresError) {
                try await awaitSocket(.reading, CallLimits(deadline: deadline))
            } catch where error.code == .timedOut {
                return []
            }
            guard handle.consumeInput(), !handle.isBroken else { throw lost() }
            // Parses what was read, which is where libpq finds notifications.
            _ = handle.isBusy
        }
    }

    /// Whether a transaction is open and sound.
    var isInTransaction: Bool { handle.isInTransaction }

    /// Whether a transaction is open, sound or failed.
    var isInTransactionBlock: Bool { !handle.isIdle }

    func quotedIdentifier(_ name: String) throws(PostgresError) -> String {
        guard let quoted = handle.quotedIdentifier(name) else {
            throw PostgresError(.invalidConfiguration, explanation: "a name is not valid UTF-8")
        }
        return quoted
    }
}
