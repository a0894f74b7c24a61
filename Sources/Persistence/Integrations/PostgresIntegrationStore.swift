import Encryption
import Postgres
package import Services
package import Verification

/// Vendors' accounts at the provider in PostgreSQL; credentials are sealed under the vendor's key.
package struct PostgresIntegrationStore: IntegrationStore {
    private let database: Database
    private let vaults: Vaults
    private let answers: AnswerSealing

    /// Works in the role of the API or of operators.
    package init(_ database: Database, vaults: Vaults, clock: any WallClock) {
        self.database = database
        self.vaults = vaults
        answers = AnswerSealing(vaults: vaults, clock: clock)
    }

    package func integrations(tenant: Tenant) async throws(StoreError) -> [Integration] {
        try await database.integrations(tenant: tenant, vaults: vaults)
    }

    package func integration(_ id: IntegrationID, tenant: Tenant) async throws(StoreError) -> Integration? {
        try await database.integrations(id, tenant: tenant, vaults: vaults).first
    }

    package func add(
        _ integration: Integration, by actor: Actor, answer: IdempotentAnswer?
    ) async throws(StoreError) {
        let tenant = integration.tenant
        let sealed = try await seal(integration)
        var batch = PostgresBatch(of: tenant)
        if let answer {
            batch.add(try await answers.remember(answer, tenant: tenant, verificationID: nil, in: database))
        }
        batch.add(UpsertIntegration(integration: integration, sealedCredentials: sealed))
        batch.add(UpsertPurposes(integration: integration))
        batch.add(InsertAudit(.putIntegration, subject: integration.id.description, tenant: tenant, by: actor))
        try await database.write(batch)
    }

    package func replace(
        _ present: Integration, with changed: Integration, by actor: Actor
    ) async throws(StoreError) {
        let tenant = present.tenant
        var reading = PostgresBatch(of: tenant)
        let slot = reading.add(SelectStoredIntegrations(tenant: tenant, id: present.id))
        guard let stored = try await database.read(reading)[slot].first else { throw .conflict }
        let vault = try await vaults.vault(of: tenant, in: database)
        guard try stored.opened(in: vault) == present else { throw .conflict }
        let sealed = try await seal(changed)
        var batch = PostgresBatch(of: tenant)
        batch.add(ReplaceIntegration(stored: stored, changed: changed, sealedCredentials: sealed))
        batch.add(DeletePurposes(integration: changed))
        batch.add(UpsertPurposes(integration: changed))
        batch.add(InsertAudit(.putIntegration, subject: changed.id.description, tenant: tenant, by: actor))
        try await database.write(batch)
    }

    package func remove(
        _ id: IntegrationID, tenant: Tenant, by actor: Actor
    ) async throws(StoreError) -> IntegrationRemoval {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(RemoveIntegration(id: id, tenant: tenant, actor: actor))
        guard let result = try await database.write(batch)[slot].first else { return .missing }
        if result.isInUse { return .inUse }
        return result.isRemoved ? .removed : .missing
    }

    package func markIntegration(
        _ id: IntegrationID, tenant: Tenant, isFailing: Bool
    ) async throws(StoreError) {
        var batch = PostgresBatch(of: tenant)
        batch.add(MarkIntegration(id: id, tenant: tenant, isFailing: isFailing))
        try await database.write(batch)
    }

    private func seal(_ integration: Integration) async throws(StoreError) -> [UInt8] {
        let vault = try await vaults.vault(of: integration.tenant, in: database)
        return try IntegrationCredentials(apiKey: integration.apiKey, secrets: integration.secrets)
            .sealed(for: integration.id, in: vault)
    }
}

extension Database {
    /// A tenant's integrations with their secrets, or the one of an id.
    func integrations(
        _ id: IntegrationID? = nil, tenant: Tenant, vaults: Vaults
    ) async throws(StoreError) -> [Integration] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectStoredIntegrations(tenant: tenant, id: id))
        let stored = try await read(batch)[slot].rows
        guard !stored.isEmpty else { return [] }
        let vault = try await vaults.vault(of: tenant, in: self)
        var integrations: [Integration] = []
        for row in stored { integrations.append(try row.opened(in: vault)) }
        return integrations
    }
}
