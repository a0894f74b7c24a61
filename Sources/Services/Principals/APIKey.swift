package import Verification

/// A stored API key; the secret itself is known only to the vendor.
package struct APIKey: Sendable, Equatable {
    package let id: APIKeyID
    package let tenant: Tenant
    /// SHA-256 of the whole printed key.
    package let digest: [UInt8]
    package let lastFour: String
    package let scopes: Set<Scope>
    package let createdAt: Timestamp
    package let expiresAt: Timestamp?
    package let revokedAt: Timestamp?
    package let onlyLocationID: LocationID?

    /// Creates a key's record.
    package init(
        id: APIKeyID, tenant: Tenant, digest: [UInt8], lastFour: String, scopes: Set<Scope>, createdAt: Timestamp,
        expiresAt: Timestamp? = nil, revokedAt: Timestamp? = nil, onlyLocationID: LocationID? = nil
    ) {
        self.id = id
        self.tenant = tenant
        self.digest = digest
        self.lastFour = lastFour
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.onlyLocationID = onlyLocationID
    }
}
