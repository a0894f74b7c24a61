import FoundationEssentials
import Postgres
import PostgresTesting
import Testing

@testable import Persistence

@Suite("The schema a program works with", .migratedDatabase)
struct SchemaStatusTests {
    @Test("is the newest migration's, and a node reads it under its own role")
    func isNewest() async throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: URL(filePath: #filePath).deletingLastPathComponent().path + "/../../../Migrations")
        let newestFile = files.compactMap { Int32($0.prefix(4)) }.max()

        let applied = try await SchemaStatus(pool: TestDatabase.current.pool(role: "addressee_api")).newestMigration()

        #expect(newestFile == SchemaVersion.current)
        #expect(applied == SchemaVersion.current)
    }

    @Test("names no key while nothing is stored")
    func namesNoKey() async throws {
        let used = try await SchemaStatus(pool: TestDatabase.current.pool(role: "addressee_worker")).keyIDsInUse()

        #expect(used.isEmpty)
    }
}
