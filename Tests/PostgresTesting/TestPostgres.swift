// All of Foundation: the environment and the migrations directory are read here.
import Foundation
import Logging
package import Postgres

/// The databases of the tests: one server per process, databases cloned from a template that is migrated once.
package actor TestPostgres {
    /// The databases of this process.
    package static let shared = TestPostgres()

    private let run = String(UInt32.random(in: .min ... .max), radix: 36)
    private var databaseCount = 0
    // Both tasks end when their work is done; every caller of this process awaits the same one.
    private var superuser: Task<PostgresConfiguration, any Error>?
    private var template: Task<String, any Error>?

    /// A new database with the schema of `Migrations/`.
    package func makeMigratedDatabase() async throws -> TestDatabase {
        let task = template ?? Task { try await buildTemplate() }
        template = task
        return try await makeDatabase(template: try await task.value)
    }

    /// A new database; empty unless it is cloned.
    package func makeDatabase(template: String = "template0") async throws -> TestDatabase {
        databaseCount += 1
        let name = "test_\(run)_\(databaseCount)"
        var configuration = try await server()
        try await runScript("CREATE DATABASE \(name) TEMPLATE \(template)")
        configuration.databaseName = name
        return TestDatabase(name: name, configuration: configuration)
    }

    /// Removes a database, ending what is still connected to it.
    package func drop(_ database: TestDatabase) async throws {
        database.close()
        try await runScript("DROP DATABASE IF EXISTS \(database.name) WITH (FORCE)")
    }

    /// How the superuser of the server connects; starts the server if there is none.
    package func server() async throws -> PostgresConfiguration {
        let task = superuser ?? Task { try await Self.findServer() }
        superuser = task
        return try await task.value
    }

    private static func findServer() async throws -> PostgresConfiguration {
        guard let url = ProcessInfo.processInfo.environment["ADDRESSEE_TEST_DATABASE_URL"] else {
            // Lives until the process ends: its watchdog holds on to it.
            return try await TestServer.start().configuration
        }
        let configuration = try PostgresConfiguration.parse(url: url)
        let loopback: Set<String> = ["localhost", "127.0.0.1", "::1"]
        guard configuration.hosts.allSatisfy({ loopback.contains($0) || $0.hasPrefix("/") }) else {
            throw TestCommand.Failed(description: "tests run against this machine only; the URL names another")
        }
        return configuration
    }

    /// Migrates a template once; its name says what is in it, so that a shared server keeps it for the next run.
    private func buildTemplate() async throws -> String {
        let migrations = try Self.loadMigrations()
        var hasher = TemplateHash()
        for migration in migrations { hasher.add(migration.sql) }
        let name = "template_\(hasher.text)"
        var configuration = try await server()
        guard try await !exists(name) else { return name }
        let building = "building_\(run)"
        try await runScript("CREATE DATABASE \(building) TEMPLATE template0")
        configuration.databaseName = building
        try await PostgresMigrator(configuration, migrations: migrations, logger: Logger(label: "tests")).migrate()
        do {
            try await runScript("ALTER DATABASE \(building) RENAME TO \(name)")
        } catch let error as PostgresError where error.sqlState == "42P04" {
            // Another process was faster.
            try await runScript("DROP DATABASE \(building) WITH (FORCE)")
        }
        return name
    }

    private static func loadMigrations() throws -> [PostgresMigration] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let directory = root.appendingPathComponent("Migrations").path
        guard FileManager.default.fileExists(atPath: directory) else { return [] }
        return try PostgresMigration.load(directory: directory)
    }

    // MARK: The superuser's own connections

    private var adminPool: PostgresPool?

    private func admin() async throws -> PostgresPool {
        let configuration = try await server()
        if let adminPool { return adminPool }
        var limits = PostgresPoolConfiguration(maximumConnections: 4)
        limits.acquireTimeout = .seconds(60)
        let pool = PostgresPool(configuration, pool: limits, logger: Logger(label: "tests"))
        adminPool = pool
        return pool
    }

    private func runScript(_ sql: String) async throws {
        let pool = try await admin()
        try await pool.withConnection { try await $0.executeScript(rawSQL: sql, timeout: .seconds(60)) }
    }

    private func exists(_ name: String) async throws -> Bool {
        try await admin().execute(DatabaseExists(name: name)).only
    }
}

private struct DatabaseExists: PostgresStatement {
    static var sql: String { "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)" }

    let name: String

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(name)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Bool {
        try row.next()
    }
}

/// FNV-1a over the texts: the same in every process, unlike `Hasher`.
private struct TemplateHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    var text: String { String(value, radix: 36) }
}
