import Postgres
package import Services
import ValidationRules
package import Verification

/// Rule settings in PostgreSQL.
package struct PostgresRuleSettingsStore: RuleSettingsStore {
    private let database: Database

    /// Works in the role of the API or of operators.
    package init(_ database: Database) {
        self.database = database
    }

    package func current(tenant: Tenant) async throws(StoreError) -> RuleSettingsVersion? {
        try await history(tenant: tenant, before: nil, limit: 1).first
    }

    package func history(
        tenant: Tenant, before version: Int?, limit: Int
    ) async throws(StoreError) -> [RuleSettingsVersion] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectRuleSettings(tenant: tenant, before: version ?? .max, limit: limit))
        return try await database.read(batch)[slot].rows
    }

    package func add(_ version: RuleSettingsVersion, tenant: Tenant) async throws(StoreError) {
        var batch = PostgresBatch(of: tenant)
        batch.add(InsertRuleSettings(version: version, tenant: tenant))
        batch.add(
            InsertAudit(
                .replaceRuleSettings, subject: "version \(version.settings.version)", tenant: tenant,
                by: version.actor))
        try await database.write(batch)
    }
}
