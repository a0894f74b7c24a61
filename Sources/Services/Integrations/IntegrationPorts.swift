package import Verification

/// Where integrations are kept.
package protocol IntegrationStore: Sendable {
    /// A tenant's integrations, the oldest first; secrets are opened.
    func integrations(tenant: Tenant) async throws(StoreError) -> [Integration]

    /// One integration.
    func integration(_ id: IntegrationID, tenant: Tenant) async throws(StoreError) -> Integration?

    /// Stores a new integration, which takes over its purposes; answers the idempotency key in the same transaction.
    func add(_ integration: Integration, by actor: Actor, answer: IdempotentAnswer?) async throws(StoreError)

    /// Writes a changed integration, which takes over its purposes.
    /// - Throws: `conflict` when it is not what it was any more.
    func replace(_ present: Integration, with changed: Integration, by actor: Actor) async throws(StoreError)

    /// Removes an integration that no session under way needs.
    func remove(_ id: IntegrationID, tenant: Tenant, by actor: Actor) async throws(StoreError) -> IntegrationRemoval

    /// Marks an integration as refused by the provider, or as working again.
    func markIntegration(_ id: IntegrationID, tenant: Tenant, isFailing: Bool) async throws(StoreError)
}

/// What became of a removal.
package enum IntegrationRemoval: Sendable, Equatable {
    case removed
    /// There is none of that id.
    case missing
    /// Sessions under way need it.
    case inUse
}

/// Asks the provider about credentials.
package protocol IntegrationChecker: Sendable {
    /// Asks for a session that cannot exist, signed with each live secret on its own; the findings are in the order of
    /// the secrets.
    func check(_ integration: Integration) async -> [CredentialFinding]
}

/// Which base URLs an integration may have; asked when one is saved, and enforced again when it is connected to.
package protocol ProviderTargetPolicy: Sendable {
    /// What is wrong with a base URL, in a sentence; nil for a fitting one.
    func fault(in baseURL: String, environment: Environment) -> String?
}
