import CLibPQ

// What happens outside pipelines: scripts of raw SQL, and notifications.
extension Session {
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
            } catch  where error.code == .timedOut {
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
