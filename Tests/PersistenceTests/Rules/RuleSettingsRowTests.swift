import AddresseeTesting
import Postgres
import PostgresTesting
import Testing

@Suite("Rule settings in the database", .migratedDatabase)
struct RuleSettingsRowTests {
    private static let next = """
        INSERT INTO rule_settings (
            vendor_id, environment, version, severity_rules, severity_values, actor_kind, actor_id, created_at)
        SELECT vendor_id, environment, version + 2, '{}', '{}', 'system', 'x', now() FROM rule_settings
        WHERE environment = 'live'
        """

    @Test(
        "are never changed, taken away or added with a gap, whoever tries",
        arguments: [
            "UPDATE rule_settings SET version = 7", "DELETE FROM rule_settings", "TRUNCATE rule_settings", next,
        ])
    func onlyAdded(sql: String) async throws {
        let platform = try await TestPlatform.make()

        await #expect(throws: PostgresError.self) { try await platform.runScript(sql) }

        #expect(try await platform.texts("SELECT version FROM rule_settings") == ["1", "1"])
    }

    @Test("can be added by a vendor's own program and not by a worker")
    func rights() async throws {
        let platform = try await TestPlatform.make()

        #expect(
            try await platform.texts(
                """
                SELECT r FROM unnest(ARRAY['addressee_api', 'addressee_worker', 'addressee_operator']) AS r
                WHERE has_table_privilege(r, 'rule_settings', 'INSERT')
                """) == ["addressee_api", "addressee_operator"])
    }
}
