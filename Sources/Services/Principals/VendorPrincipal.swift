package import Verification

/// A vendor's program, known by its API key.
package struct VendorPrincipal: Sendable, Equatable {
    package let tenant: Tenant
    package let keyID: APIKeyID
    package let scopes: Set<Scope>
    /// The vendor's location when it has exactly one.
    package let onlyLocationID: LocationID?

    /// Creates a principal.
    package init(tenant: Tenant, keyID: APIKeyID, scopes: Set<Scope>, onlyLocationID: LocationID?) {
        self.tenant = tenant
        self.keyID = keyID
        self.scopes = scopes
        self.onlyLocationID = onlyLocationID
    }

    /// Who the history names.
    package var actor: Actor { Actor(kind: .apiKey, id: keyID.description) }
}
