package import Verification

/// Finds out who calls.
package struct Authenticator: Sendable {
    private let credentials: any CredentialStore
    private let clock: any WallClock
    private let identifiers: IdentifierSource
    private let idleTimeout: Duration
    private let tokenLifetime: Duration

    /// Creates an authenticator; end-user tokens are idle for half an hour and live a day at most by default.
    package init(
        credentials: any CredentialStore, clock: any WallClock, identifiers: IdentifierSource,
        idleTimeout: Duration = .seconds(30 * 60), tokenLifetime: Duration = .seconds(24 * 3600)
    ) {
        self.credentials = credentials
        self.clock = clock
        self.identifiers = identifiers
        self.idleTimeout = idleTimeout
        self.tokenLifetime = tokenLifetime
    }

    /// The vendor behind an API key; `unauthenticated` for any key that is not live and known.
    package func vendor(presenting text: String) async throws(ServiceError) -> VendorPrincipal {
        let refused = ServiceError(.unauthenticated, "The API key is missing, wrong, expired or revoked.")
        guard let presented = APIKeyFormat.read(text) else { throw refused }
        let key = try await storing { () throws(StoreError) in try await credentials.apiKey(presented.id) }
        let now = clock.now()
        guard let key, isEqualInConstantTime(key.digest, presented.digest),
            key.tenant.environment == presented.environment,
            key.revokedAt.map({ $0 > now }) ?? true, key.expiresAt.map({ $0 > now }) ?? true
        else { throw refused }
        return VendorPrincipal(
            tenant: key.tenant, keyID: key.id, scopes: key.scopes, onlyLocationID: key.onlyLocationID)
    }

    /// Exchanges a link code for a token of its one verification.
    package func exchange(linkCode: String) async throws(ServiceError) -> (token: String, expiresAt: Timestamp) {
        let digest = SecretToken(linkCode).digest
        let principal = try await storing { () throws(StoreError) in try await credentials.link(codeDigest: digest)
        }
        guard let principal else {
            throw ServiceError(.linkInvalid, "The link is wrong, has been replaced or has lapsed.")
        }
        let now = clock.now()
        let token = SecretToken.generate(prefix: "eut")
        let stored = NewLinkToken(
            id: identifiers.next(), principal: principal, digest: token.digest, idleExpiresAt: now + idleTimeout,
            expiresAt: now + tokenLifetime)
        try await storing { () throws(StoreError) in try await credentials.addToken(stored) }
        return (token.text, stored.expiresAt)
    }

    /// The end user behind a token.
    package func endUser(presenting text: String) async throws(ServiceError) -> EndUserPrincipal {
        let digest = SecretToken(text).digest
        let timeout = idleTimeout
        let principal = try await storing { () throws(StoreError) in
            try await credentials.endUser(tokenDigest: digest, idleTimeout: timeout)
        }
        guard let principal else {
            throw ServiceError(.unauthenticated, "The token is wrong or has lapsed; open the link again.")
        }
        return principal
    }
}
