package import Postgres

/// What a node asks the database before it serves.
package struct SchemaStatus: Sendable {
    private let pool: PostgresPool

    /// Asks over a pool.
    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// The number of the newest migration that was applied; fails with `undefinedTable` before the first.
    package func newestMigration() async throws(PostgresError) -> Int32 {
        try await pool.execute(SelectNewestMigration()).rows.first ?? 0
    }

    /// The key-encryption keys that stored data needs.
    package func keyIDsInUse() async throws(PostgresError) -> [String] {
        try await pool.execute(SelectKeysInUse()).rows
    }

    /// Whether a statement is answered within two seconds.
    package func isAnswering() async -> Bool {
        (try? await pool.execute(SelectNewestMigration(), timeout: .seconds(2))) != nil
    }
}

private struct SelectNewestMigration: PostgresStatement {
    static var sql: String { "SELECT coalesce(max(version), 0)::int4 FROM schema_migrations" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int32 {
        try row.next()
    }
}

/// The key-encryption keys that stored data needs.
struct SelectKeysInUse: PostgresStatement {
    static var sql: String { "SELECT addressee_keys_in_use()" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> String {
        try row.next()
    }
}
