import Postgres
import PostgresTesting
import Testing

@Suite(.emptyDatabase)
struct MigratorTests {
    private static let first = PostgresMigration(
        version: 1,
        name: "numbers",
        sql: "CREATE TABLE numbers (number bigint); INSERT INTO numbers VALUES (1);"
    )
    private static let second = PostgresMigration(
        version: 2,
        name: "more",
        sql: "INSERT INTO numbers VALUES (2); -- a comment; with a semicolon"
    )

    private func migrator(_ migrations: [PostgresMigration]) -> PostgresMigrator {
        PostgresMigrator(TestDatabase.current.configuration(), migrations: migrations, logger: .tests)
    }

    @Test("concurrent runs apply each migration once")
    func concurrentRuns() async throws {
        let migrator = migrator([Self.first, Self.second])
        #expect(try await migrator.status().pending.count == 2)

        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await migrator.migrate().count } }
            return try await group.reduce(0, +)
        }

        #expect(applied == 2)
        #expect(try await TestDatabase.current.pool().execute(CountNumbers()).only == 2)
        let status = try await migrator.status()
        #expect(status.currentVersion == 2)
        #expect(status.pending.isEmpty)
    }

    @Test("a failing migration leaves nothing of itself, and the earlier ones stay")
    func failure() async throws {
        let broken = PostgresMigration(
            version: 2,
            name: "broken",
            sql: "INSERT INTO numbers VALUES (2); SELECT 1 / 0;"
        )

        let error = await #expect(throws: PostgresError.self) {
            try await migrator([Self.first, broken]).migrate()
        }

        #expect(error?.sqlState == "22012")
        #expect(try await TestDatabase.current.pool().execute(CountNumbers()).only == 1)
        #expect(try await migrator([Self.first]).status().currentVersion == 1)
    }

    @Test("changed, unknown and late migrations are refused by name")
    func refusals() async throws {
        try await migrator([Self.first, Self.second]).migrate()
        let changed = PostgresMigration(version: 1, name: "numbers", sql: "CREATE TABLE numbers (number int)")
        let third = PostgresMigration(version: 3, name: "third", sql: "SELECT 1")

        await expectRefusal(of: [changed, Self.second], naming: "1_numbers")
        await expectRefusal(of: [Self.first], naming: "2_more")
        try await migrator([Self.first, Self.second, third]).migrate()
        await expectRefusal(of: [Self.first, third], naming: "2_more")
    }

    @Test("a migration that ends its own transaction is refused")
    func ownTransaction() async throws {
        let rude = PostgresMigration(version: 1, name: "rude", sql: "CREATE TABLE numbers (number int); COMMIT")

        await expectRefusal(of: [rude], naming: "1_rude")
    }

    private func expectRefusal(
        of migrations: [PostgresMigration],
        naming name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        let error = await #expect(throws: PostgresError.self, sourceLocation: sourceLocation) {
            try await migrator(migrations).migrate()
        }
        #expect(error?.code == .migrationRefused, sourceLocation: sourceLocation)
        #expect(error.map { "\($0)".contains(name) } == true, sourceLocation: sourceLocation)
    }
}

@Suite(.migratedDatabase)
struct RepositoryMigrationTests {
    @Test("the repository's migrations apply to an empty database")
    func apply() async throws {
        struct CountTables: PostgresStatement {
            static var sql: String { "SELECT count(*) FROM pg_tables WHERE tablename = 'schema_migrations'" }

            static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int { try row.next() }
        }

        #expect(try await TestDatabase.current.pool().execute(CountTables()).only == 1)
    }
}
