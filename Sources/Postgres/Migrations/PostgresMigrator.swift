package import Logging

/// Brings a database to the schema of this program: each migration once, in order, in its own transaction.
///
/// Several processes may do so at once: an advisory lock lets one work and the others find the work done.
package struct PostgresMigrator: Sendable {
    private let configuration: PostgresConfiguration
    private let migrations: [PostgresMigration]
    private let logger: Logger

    /// Takes the migrations in order, as `PostgresMigration.load(directory:)` gives them.
    package init(_ configuration: PostgresConfiguration, migrations: [PostgresMigration], logger: Logger) {
        var configuration = configuration
        // A migration takes the time it takes; what it may wait for others is set in its transaction.
        configuration.statementTimeout = .zero
        configuration.lockTimeout = .zero
        configuration.idleInTransactionTimeout = .zero
        self.configuration = configuration
        self.migrations = migrations
        self.logger = logger
    }

    /// Compares the database with the program, changing nothing.
    package func status() async throws(PostgresError) -> PostgresMigrationStatus {
        try await status(of: try await connect())
    }

    /// Applies what is pending; returns it.
    @discardableResult
    package func migrate() async throws(PostgresError) -> [PostgresMigration] {
        let session = try await connect()
        // Released with the connection at the latest, whatever happens on the way.
        _ = try await session.execute(TakeMigrationLock(), session.limits(Self.lockWait))
        try await session.executeScript(Self.createTable, session.limits(nil))
        let pending = try await status(of: session).pending
        for migration in pending {
            try await apply(migration, on: session)
            logger.debug(
                "a migration was applied",
                metadata: ["migration.version": "\(migration.version)", "migration.name": "\(migration.name)"]
            )
        }
        _ = try await session.execute(ReleaseMigrationLock(), session.limits(nil))
        return pending
    }

    private static var lockWait: Duration { .seconds(600) }
    private static var longestMigration: Duration { .seconds(3_600) }

    private static let createTable = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version integer PRIMARY KEY,
            name text NOT NULL,
            checksum text NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now()
        )
        """

    private func connect() async throws(PostgresError) -> Session {
        try await Session.open(configuration, logger: logger, until: .now.advanced(by: .seconds(30)))
    }

    private func status(of session: Session) async throws(PostgresError) -> PostgresMigrationStatus {
        let exists = try await session.execute(HasMigrationTable(), session.limits(nil)).only
        let applied = exists ? try await session.execute(AppliedMigrations(), session.limits(nil)).rows : []
        return try PostgresMigrationStatus(known: migrations, applied: applied)
    }

    /// A failure leaves the transaction to the end of the connection, which rolls it back.
    private func apply(_ migration: PostgresMigration, on session: Session) async throws(PostgresError) {
        try await session.executeScript("BEGIN; SET LOCAL lock_timeout = '10s'", session.limits(nil))
        try await session.executeScript(migration.sql, session.limits(Self.longestMigration))
        guard session.isInTransaction else {
            throw PostgresError(
                .migrationRefused,
                explanation: "\(migration.version)_\(migration.name) ends its own transaction"
            )
        }
        let record = RecordMigration(
            version: migration.version,
            name: migration.name,
            checksum: migration.checksum
        )
        _ = try await session.execute(record, session.limits(nil))
        try await session.executeScript("COMMIT", session.limits(nil))
    }
}
