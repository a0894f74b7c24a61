/// A connection on loan: it cannot be copied, kept or sent elsewhere.
package struct PostgresConnection: ~Copyable {
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

    /// Runs a batch in one round trip and one implicit transaction.
    package func execute(
        _ batch: PostgresBatch,
        timeout: Duration? = nil
    ) async throws(PostgresError) -> PostgresBatchResults {
        try await session.execute(batch, session.limits(timeout))
    }

    /// Runs `body` in a transaction; commits when it returns, rolls back when it throws.
    package func withTransaction<R>(
        isolation: PostgresIsolation = .readCommitted,
        isReadOnly: Bool = false,
        _ body: (borrowing PostgresTransaction) async throws -> R
    ) async throws -> R {
        try await session.inTransaction(isolation, isReadOnly: isReadOnly, body)
    }

    /// Runs raw SQL text of any number of statements; never build it from outside data.
    package func executeScript(rawSQL: String, timeout: Duration? = nil) async throws(PostgresError) {
        try await session.executeScript(rawSQL, session.limits(timeout))
    }
}

@available(*, unavailable)
extension PostgresConnection: Sendable {}
