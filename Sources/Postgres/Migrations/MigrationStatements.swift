/// Waits until no other process migrates this database; the number only has to be the same in all of them.
struct TakeMigrationLock: PostgresStatement {
    static var sql: String { "SELECT pg_advisory_lock(7253018836149410)" }
}

struct ReleaseMigrationLock: PostgresStatement {
    static var sql: String { "SELECT pg_advisory_unlock(7253018836149410)" }
}

struct HasMigrationTable: PostgresStatement {
    static var sql: String { "SELECT to_regclass('schema_migrations') IS NOT NULL" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Bool {
        try row.next()
    }
}

struct AppliedMigrations: PostgresStatement {
    static var sql: String { "SELECT version, name, checksum FROM schema_migrations ORDER BY version" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> AppliedMigration {
        AppliedMigration(version: try row.next(), name: try row.next(), checksum: try row.next())
    }
}

struct RecordMigration: PostgresStatement {
    static var sql: String { "INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)" }

    let version: Int32
    let name: String
    let checksum: String

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(version)
        parameters.append(name)
        parameters.append(checksum)
    }
}
