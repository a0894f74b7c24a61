package import Services
package import Verification

/// A vendor with all it needs to begin: a location, a key and an integration in the sandbox.
package struct TestVendor: Sendable {
    /// The vendor's sandbox.
    package let tenant: Tenant
    package let location: Location
    package let key: APIKey
    /// The key as the vendor presents it.
    package let keyText: String
    package let integration: Integration

    /// The vendor's program.
    package var principal: VendorPrincipal {
        VendorPrincipal(
            tenant: tenant, keyID: key.id, scopes: key.scopes, onlyLocationID: location.id)
    }
}
