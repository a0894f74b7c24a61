package import Verification

/// Where credentials are looked up before a tenant is known.
package protocol CredentialStore: Sendable {
    /// The key by its id, revoked and expired ones too; marks it as used, at most once a minute.
    func apiKey(_ id: APIKeyID) async throws(StoreError) -> APIKey?

    /// The link whose code has this digest, if it is neither revoked nor lapsed.
    func link(codeDigest: [UInt8]) async throws(StoreError) -> EndUserPrincipal?

    /// Stores a token for a link.
    func addToken(_ token: NewLinkToken) async throws(StoreError)

    /// The principal of a live token; using it extends its idle time.
    func endUser(tokenDigest: [UInt8], idleTimeout: Duration) async throws(StoreError) -> EndUserPrincipal?
}
