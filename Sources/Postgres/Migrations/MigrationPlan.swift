/// What a database has, compared with what the program brings.
package struct PostgresMigrationStatus: Sendable {
    /// The newest migration of the database; nil before the first.
    package let currentVersion: Int32?

    /// What the database still lacks, in order.
    package let pending: [PostgresMigration]
}

/// A row of `schema_migrations`.
struct AppliedMigration: Hashable, Sendable {
    let version: Int32
    let name: String
    let checksum: String
}

extension PostgresMigrationStatus {
    /// Compares; refuses a database with changes that the program does not know, or knows otherwise.
    init(known: [PostgresMigration], applied: [AppliedMigration]) throws(PostgresError) {
        let knownByVersion = Dictionary(known.map { ($0.version, $0) }) { first, _ in first }
        for row in applied {
            guard let migration = knownByVersion[row.version] else {
                throw PostgresError(
                    .migrationRefused,
                    explanation:
                        "the database has migration \(row.version)_\(row.name), which this program does not know"
                )
            }
            guard migration.name == row.name, migration.checksum == row.checksum else {
                throw PostgresError(
                    .migrationRefused,
                    explanation: "migration \(row.version)_\(row.name) was changed after it was applied"
                )
            }
        }
        let current = applied.map(\.version).max()
        let appliedVersions = Set(applied.map(\.version))
        let pending = known.filter { !appliedVersions.contains($0.version) }
        if let current, let late = pending.first(where: { $0.version < current }) {
            throw PostgresError(
                .migrationRefused,
                explanation: "migration \(late.version)_\(late.name) comes before \(current), which is applied"
            )
        }
        self.init(currentVersion: current, pending: pending)
    }
}
