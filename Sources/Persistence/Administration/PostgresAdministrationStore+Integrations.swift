import Postgres
package import Services
package import Verification

extension PostgresAdministrationStore {
    package func putIntegration(_ integration: Integration) async throws(StoreError) {
        let vault = try await vaults.vault(of: integration.tenant, in: database)
        let credentials = IntegrationCredentials(apiKey: integration.apiKey, secrets: integration.secrets)
        var batch = PostgresBatch()
        batch.add(
            UpsertIntegration(
                integration: integration, sealedCredentials: try credentials.sealed(for: integration.id, in: vault)))
        batch.add(DeletePurposes(integration: integration))
        batch.add(UpsertPurposes(integration: integration))
        batch.add(
            InsertAudit(
                .putIntegration, subject: integration.id.description, tenant: integration.tenant,
                by: .operatorAtConsole))
        try await database.write(batch)
    }

    package func integrations(tenant: Tenant) async throws(StoreError) -> [Integration] {
        let rows = try await database.read(SelectIntegrations(tenant: tenant))
        guard !rows.isEmpty else { return [] }
        let vault = try await vaults.vault(of: tenant, in: database)
        var integrations: [Integration] = []
        for row in rows {
            let credentials = try IntegrationCredentials(opening: row.sealedCredentials, of: row.id, in: vault)
            integrations.append(
                Integration(
                    id: row.id, tenant: tenant, purposes: Set(row.purposes), baseURL: row.baseURL,
                    apiKey: credentials.apiKey, secrets: credentials.secrets, isFailing: row.isFailing))
        }
        return integrations
    }
}
