package import Verification

/// A vendor's account at the provider for one purpose.
package struct Integration: Sendable, Equatable {
    package let id: IntegrationID
    package let tenant: Tenant
    package let purposes: Set<SessionPurpose>
    package let baseURL: String
    package let apiKey: String
    /// Up to five live secrets; the first signs.
    package let secrets: [String]
    package let isFailing: Bool

    /// Creates an integration.
    package init(
        id: IntegrationID, tenant: Tenant, purposes: Set<SessionPurpose>, baseURL: String, apiKey: String,
        secrets: [String], isFailing: Bool = false
    ) {
        self.id = id
        self.tenant = tenant
        self.purposes = purposes
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.secrets = secrets
        self.isFailing = isFailing
    }
}

extension Integration: CustomStringConvertible {
    package var description: String { "Integration(\(id), secrets: ***)" }
}
