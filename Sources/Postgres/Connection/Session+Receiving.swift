import CLibPQ

// The answers of an exchange, and the end of one whose time is up.
extension Session {
    /// Reads the answers up to the end of the pipeline, whatever they are, and throws the first failure.
    func receive(
        _ limits: CallLimits,
        _ take: (_ index: Int, _ result: borrowing ResultHandle) throws(PostgresError) -> Void
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
        _ result: borrowing ResultHandle,
        _ position: inout Int,
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

    func serverError(_ result: borrowing ResultHandle) -> PostgresError {
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
    func awaitAnswer(_ wait: inout AnswerWait, _ earlier: PostgresError?) async throws(PostgresError) {
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

    func awaitSocket(_ interest: Poller.Interest, _ limits: CallLimits) async throws(PostgresError) {
        // TLS may hold decrypted bytes that the socket knows nothing of, so that it is looked at now and then.
        let pause = handle.usesTLS ? min(limits.deadline, .now.advanced(by: .milliseconds(100))) : limits.deadline
        let outcome = await Poller.shared.wait(
            for: interest,
            on: handle.socket,
            until: pause,
            ignoringCancellation: limits.ignoresCancellation
        )
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

    func lost(_ earlier: PostgresError? = nil) -> PostgresError {
        giveUp(earlier ?? PostgresError(.connectionLost, details: handle.errorMessage))
    }

    func giveUp(_ error: PostgresError) -> PostgresError {
        isSpent = true
        return error
    }
}
