import OutboundHTTP
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

    /// Makes or changes the integration of a tenant for some purposes.
    func putIntegration(
        for tenant: Tenant, purposes: Set<SessionPurpose>, baseURL: String, apiKey: String, secrets: [String],
        settings: Settings
    ) async throws -> IntegrationID {
        let policy = AddressPolicy.trusting(
            hosts: settings.provider.hosts, requiresHTTPS: !settings.provider.allowsHTTP)
        do {
            _ = try policy.validate(url: baseURL)
        } catch {
            throw OperatorFault(
                "\(baseURL): \(error) Allowed hosts are set with \(Setting.providerHosts.environmentVariable).")
        }
        guard !secrets.isEmpty, secrets.count <= 5, secrets.allSatisfy({ !$0.isEmpty }) else {
            throw OperatorFault("An integration has one to five secrets.")
        }
        let present = try await store.integrations(tenant: tenant).first { $0.purposes == purposes }
        let integration = Integration(
            id: present?.id ?? identifiers.next(), tenant: tenant, purposes: purposes, baseURL: baseURL,
            apiKey: apiKey, secrets: secrets)
        try await store.putIntegration(integration)
        return integration.id
    }

    /// Where the provider must send the webhooks of an integration.
    static func webhookURL(of integration: IntegrationID, publicURL: String) -> String {
        publicURL + "/v1/provider/veriff/" + integration.description
    }
}
