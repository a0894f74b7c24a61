import Services
import Verification

extension MemoryStores: IntegrationStore, IntegrationChecker {
    func integrations(tenant: Tenant) async throws(StoreError) -> [Integration] {
        try with { $0.integrations.values.filter { $0.tenant == tenant }.sorted { $0.id < $1.id } }
    }

    func integration(_ id: IntegrationID, tenant: Tenant) async throws(StoreError) -> Integration? {
        try with { $0.integrations[id].flatMap { $0.tenant == tenant ? $0 : nil } }
    }

    func add(_ integration: Integration, by actor: Actor, answer: IdempotentAnswer?) async throws(StoreError) {
        try with { state throws(StoreError) in
            try Self.store(answer, of: integration.tenant, in: &state)
            Self.put(integration, in: &state)
        }
    }

    func replace(_ present: Integration, with changed: Integration, by actor: Actor) async throws(StoreError) {
        try with { state throws(StoreError) in
            guard state.integrations[present.id] == present else { throw .conflict }
            Self.put(changed, in: &state)
        }
    }

    func remove(_ id: IntegrationID, tenant: Tenant, by actor: Actor) async throws(StoreError) -> IntegrationRemoval {
        try with { state in
            guard state.integrations[id]?.tenant == tenant else { return .missing }
            if state.busyIntegrations.contains(id) { return .inUse }
            state.integrations[id] = nil
            return .removed
        }
    }

    func markIntegration(_ id: IntegrationID, tenant: Tenant, isFailing: Bool) async throws(StoreError) {
        try with { state in
            if let integration = state.integrations[id] {
                state.integrations[id] = Self.copy(integration, isFailing: isFailing)
            }
        }
    }

    func check(_ integration: Integration) async -> [CredentialFinding] {
        inspect { state in integration.secrets.map { state.refusedSecrets[$0] ?? CredentialFinding(.accepted) } }
    }

    /// A purpose is served by one integration.
    private static func put(_ integration: Integration, in state: inout State) {
        for other in state.integrations.values where other.tenant == integration.tenant && other.id != integration.id {
            state.integrations[other.id] = copy(other, purposes: other.purposes.subtracting(integration.purposes))
        }
        state.integrations[integration.id] = integration
    }

    static func copy(
        _ integration: Integration, purposes: Set<SessionPurpose>? = nil, isFailing: Bool? = nil
    ) -> Integration {
        Integration(
            id: integration.id, tenant: integration.tenant, purposes: purposes ?? integration.purposes,
            baseURL: integration.baseURL, apiKey: integration.apiKey, secrets: integration.secrets,
            isFailing: isFailing ?? integration.isFailing)
    }
}
