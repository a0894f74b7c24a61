import Postgres
package import Services
package import Verification

/// The database's standing duties; any worker may do them at any time.
package struct PostgresMaintenance: DatabaseUpkeep {
    private let database: Database

    /// Works in the role of the workers.
    package init(_ database: Database) {
        self.database = database
    }

    package func ensurePartitions() async throws(StoreError) {
        try await database.write(EnsurePartitions())
    }

    package func sweep(at moment: Timestamp, limit: Int) async throws(StoreError) -> Int {
        try await database.write(Sweep(moment: moment, limit: limit)).first ?? 0
    }

    package func knownFiles(among ids: [DocumentFileID]) async throws(StoreError) -> Set<DocumentFileID> {
        Set(try await database.read(KnownFiles(ids: ids)))
    }
}

private struct EnsurePartitions: PostgresStatement {
    static var sql: String { "SELECT addressee_ensure_partitions()" }
}

private struct Sweep: PostgresStatement {
    static var sql: String { "SELECT addressee_sweep($1, $2)" }

    let moment: Timestamp
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(moment)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

private struct KnownFiles: PostgresStatement {
    static var sql: String { "SELECT addressee_known_files($1)" }

    let ids: [DocumentFileID]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(ids)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> DocumentFileID {
        try row.next()
    }
}
