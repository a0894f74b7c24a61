extension Session {
    /// Runs `body` in a transaction; commits when it returns, rolls back when it throws.
    func inTransaction<R>(
        _ isolation: PostgresIsolation,
        isReadOnly: Bool,
        _ body: (borrowing PostgresTransaction) async throws -> R
    ) async throws -> R {
        guard transaction == .none else {
            throw PostgresError(.protocolViolation, explanation: "a transaction is already open")
        }
        transaction = .due(.begin(isolation, isReadOnly: isReadOnly))
        let value: R
        do {
            value = try await body(PostgresTransaction(session: self))
        } catch {
            await rollBack()
            throw error
        }
        try await commit()
        return value
    }

    private func rollBack() async {
        defer { transaction = .none }
        guard !isSpent, isInTransactionBlock else { return }
        // A failure leaves the connection in no state to be used again, and the pool sees that.
        try? await execute(.rollback, .draining)
    }

    private func commit() async throws(PostgresError) {
        defer { transaction = .none }
        guard transaction == .open else { return }
        try await decidingOutcome { () throws(PostgresError) in
            // Not cancelled half way: the task's end does not make the answer less wanted.
            var limits = self.limits(nil)
            limits.ignoresCancellation = true
            try await execute(.commit, limits)
        }
    }

    /// Turns a failure that leaves the commit in doubt into one that says so.
    func decidingOutcome<R>(_ body: () async throws(PostgresError) -> R) async throws(PostgresError) -> R {
        do {
            return try await body()
        } catch {
            // Before COMMIT was sent, or with the server's answer to it, there is no doubt.
            guard transaction == .ended, isSpent else { throw error }
            switch error.code {
            case .serverError where !error.isRetryable, .rolledBack, .decodingFailed: throw error
            default: throw PostgresError(.commitOutcomeUnknown, details: error.debugDescription)
            }
        }
    }
}
