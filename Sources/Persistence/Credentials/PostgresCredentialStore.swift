import Postgres
package import Services
package import Verification

/// Credentials in PostgreSQL, looked up through functions that see no more than they must.
package struct PostgresCredentialStore: CredentialStore {
    private let database: Database
    private let clock: any WallClock

    /// Works in the role of the API.
    package init(_ database: Database, clock: any WallClock) {
        self.database = database
        self.clock = clock
    }

    package func apiKey(_ id: APIKeyID) async throws(StoreError) -> APIKey? {
        try await database.write(FindAPIKey(id: id)).first
    }

    package func link(codeDigest: [UInt8]) async throws(StoreError) -> EndUserPrincipal? {
        try await database.read(FindLink(codeDigest: codeDigest, now: clock.now())).first
    }

    package func addToken(_ token: NewLinkToken) async throws(StoreError) {
        var batch = PostgresBatch(of: token.principal.tenant)
        batch.add(InsertToken(token: token))
        try await database.write(batch)
    }

    package func endUser(
        tokenDigest: [UInt8], idleTimeout: Duration
    ) async throws(StoreError) -> EndUserPrincipal? {
        let now = clock.now()
        return try await database.write(UseToken(digest: tokenDigest, now: now, idleEnd: now + idleTimeout)).first
    }
}
