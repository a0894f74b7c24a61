import Postgres
package import Services
package import Verification

/// Stored answers in PostgreSQL.
package struct PostgresIdempotencyStore: IdempotencyStore {
    private let database: Database
    private let answers: AnswerSealing

    /// Works in the role of the API.
    package init(_ database: Database, vaults: Vaults, clock: any WallClock) {
        self.database = database
        answers = AnswerSealing(vaults: vaults, clock: clock)
    }

    package func answer(
        _ key: IdempotencyKey, tenant: Tenant
    ) async throws(StoreError) -> (fingerprint: [UInt8], answer: StoredAnswer)? {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(answers.select(key, tenant: tenant))
        let stored = try await database.read(batch)[slot].first
        return try await answers.open(stored, key: key, tenant: tenant, in: database)
    }
}
