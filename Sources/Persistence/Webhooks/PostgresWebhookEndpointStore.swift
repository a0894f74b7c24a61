import Postgres
package import Services
package import Verification

/// Subscribers' addresses and secrets in PostgreSQL; secrets are sealed under the vendor's key.
package struct PostgresWebhookEndpointStore: WebhookEndpointStore {
    let database: Database
    let vaults: Vaults
    let clock: any WallClock
    let answers: AnswerSealing

    /// Works in the role of the API.
    package init(_ database: Database, vaults: Vaults, clock: any WallClock) {
        self.database = database
        self.vaults = vaults
        self.clock = clock
        answers = AnswerSealing(vaults: vaults, clock: clock)
    }

    package func add(
        _ endpoint: WebhookEndpoint, secret: WebhookSecret, answer: IdempotentAnswer?
    ) async throws(StoreError) {
        let tenant = endpoint.tenant
        let vault = try await vaults.vault(of: tenant, in: database)
        var batch = PostgresBatch(of: tenant)
        if let answer {
            batch.add(try await answers.remember(answer, tenant: tenant, verificationID: nil, in: database))
        }
        batch.add(InsertEndpoint(endpoint: endpoint))
        batch.add(
            InsertSecret(
                endpointID: endpoint.id, tenant: tenant,
                secret: try secret.sealed(for: endpoint.id, number: 1, in: vault)))
        batch.add(audit(.addEndpoint, of: endpoint.id, tenant: tenant))
        try await database.write(batch)
    }

    package func endpoint(
        _ id: WebhookEndpointID, tenant: Tenant
    ) async throws(StoreError) -> WebhookEndpoint? {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectEndpoint(id: id, tenant: tenant))
        return try await database.read(batch)[slot].first
    }

    package func endpoints(tenant: Tenant) async throws(StoreError) -> [WebhookEndpoint] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectEndpoints(tenant: tenant))
        return try await database.read(batch)[slot].rows
    }

    package func update(_ endpoint: WebhookEndpoint) async throws(StoreError) {
        var batch = PostgresBatch(of: endpoint.tenant)
        batch.add(UpdateEndpoint(endpoint: endpoint))
        batch.add(audit(.updateEndpoint, of: endpoint.id, tenant: endpoint.tenant))
        try await database.write(batch)
    }

    package func remove(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> Bool {
        var batch = PostgresBatch(of: tenant)
        let removed = batch.add(RemoveEndpoint(id: id, tenant: tenant))
        batch.add(DeleteSecrets(endpointID: id, tenant: tenant))
        batch.add(CancelDeliveries(id: id, tenant: tenant))
        return try await database.write(batch)[removed].first == 1
    }

    func audit(_ action: AuditedAction, of id: WebhookEndpointID, tenant: Tenant) -> InsertAudit {
        InsertAudit(action, subject: id.description, tenant: tenant, by: .vendor(of: tenant))
    }
}
