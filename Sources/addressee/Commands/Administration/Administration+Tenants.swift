import Services
import Verification

extension Administration {
    /// Makes a vendor.
    func addVendor(named name: String) async throws -> VendorID {
        guard !name.isEmpty, name.count <= 200 else { throw OperatorFault("A vendor's name has 1 to 200 characters.") }
        let id = identifiers.next(Entity.Vendor.self)
        try await store.addVendor(id, name: name, createdAt: clock.now())
        return id
    }

    /// Makes an API key; the text is shown this once.
    func addKey(
        for tenant: Tenant, scopes: Set<Scope>, expiresAt: Timestamp? = nil
    ) async throws -> (id: APIKeyID, text: String) {
        let id = identifiers.next(Entity.APIKey.self)
        let token = APIKeyFormat.generate(id: id, environment: tenant.environment)
        try await store.addKey(
            APIKey(
                id: id, tenant: tenant, digest: token.digest, lastFour: String(token.text.suffix(4)), scopes: scopes,
                createdAt: clock.now(), expiresAt: expiresAt))
        return (id, token.text)
    }
}
