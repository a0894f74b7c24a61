/// A transaction on loan: it cannot be copied, kept or sent elsewhere.
///
/// BEGIN travels with the first statements; an unused transaction costs nothing.
package struct PostgresTransaction: ~Copyable {
    private let session: Session

    init(session: Session) {
        self.session = session
    }

    /// Runs one statement.
    package func execute<S: PostgresStatement>(
        _ statement: S,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresResult<S.Row> {
        try await session.execute(statement, session.limits(timeout))
    }

    /// Runs a batch in one round trip.
    package func execute(
        _ batch: PostgresBatch,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresBatchResults {
        try await session.execute(batch, session.limits(timeout))
    }

    /// Runs a batch and commits, in one round trip; the transaction takes no statement after it.
    ///
    /// What the results ask for can no longer be undone: put every guard into the statements.
    package func commit(
        _ batch: PostgresBatch,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresBatchResults {
        let limits = session.limits(timeout)
        return try await session.decidingOutcome { () throws(PostgresError) in
            try await session.executeAndCommit(batch, limits)
        }
    }
}

@available(*, unavailable)
extension PostgresTransaction: Sendable {}
