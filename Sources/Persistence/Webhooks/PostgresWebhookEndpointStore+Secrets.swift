import Postgres
package import Services
package import Verification

extension PostgresWebhookEndpointStore {
    package func secrets(
        _ id: WebhookEndpointID, tenant: Tenant
    ) async throws(StoreError) -> [WebhookSecret] {
        let stored = try await storedSecrets(id, tenant: tenant)
        guard !stored.isEmpty else { return [] }
        let vault = try await vaults.vault(of: tenant, in: database)
        var secrets: [WebhookSecret] = []
        for secret in stored { secrets.append(try secret.opened(for: id, in: vault)) }
        return secrets
    }

    // The number is part of what the secret is sealed for, so it is read first; of two rotations at once, the second
    // finds its number taken.
    package func rotateSecret(
        _ id: WebhookEndpointID, tenant: Tenant, new secret: WebhookSecret, graceEnd: Timestamp,
        answer: IdempotentAnswer? = nil
    ) async throws(StoreError) {
        let vault = try await vaults.vault(of: tenant, in: database)
        guard let current = try await storedSecrets(id, tenant: tenant).first else { throw .conflict }
        let sealed = try secret.sealed(for: id, number: current.number + 1, in: vault)
        var batch = PostgresBatch(of: tenant)
        if let answer {
            batch.add(try await answers.remember(answer, tenant: tenant, verificationID: nil, in: database))
        }
        batch.add(RetireSecret(endpointID: id, tenant: tenant, graceEnd: graceEnd))
        batch.add(InsertSecret(endpointID: id, tenant: tenant, secret: sealed))
        batch.add(TrimSecrets(endpointID: id, tenant: tenant, now: clock.now()))
        batch.add(audit(.rotateSecret, of: id, tenant: tenant))
        do {
            try await database.write(batch)
        } catch .alreadyExists {
            throw .conflict
        }
    }

    private func storedSecrets(
        _ id: WebhookEndpointID, tenant: Tenant
    ) async throws(StoreError) -> [SealedSecret] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectSecrets(endpointID: id, tenant: tenant, now: clock.now()))
        return try await database.read(batch)[slot].rows
    }
}
