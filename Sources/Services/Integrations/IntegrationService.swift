package import Verification

/// A vendor's accounts at the provider.
package struct IntegrationService: Sendable {
    /// How many integrations a vendor may have in an environment.
    package static let maximumCount = 20

    let store: any IntegrationStore
    private let idempotency: any IdempotencyStore
    private let checker: any IntegrationChecker
    private let targets: any ProviderTargetPolicy
    private let publicURL: String
    private let clock: any WallClock
    private let identifiers: IdentifierSource

    /// Creates the service; webhook URLs begin with the public URL.
    package init(
        store: any IntegrationStore, idempotency: any IdempotencyStore, checker: any IntegrationChecker,
        targets: any ProviderTargetPolicy, publicURL: String, clock: any WallClock, identifiers: IdentifierSource
    ) {
        self.store = store
        self.idempotency = idempotency
        self.checker = checker
        self.targets = targets
        self.publicURL = publicURL
        self.clock = clock
        self.identifiers = identifiers
    }

    /// All integrations, the oldest first.
    package func list(tenant: Tenant) async throws(ServiceError) -> [Integration] {
        try await storing { () throws(StoreError) in try await store.integrations(tenant: tenant) }
    }

    /// One integration.
    package func get(_ id: IntegrationID, tenant: Tenant) async throws(ServiceError) -> Integration {
        let found = try await storing { () throws(StoreError) in try await store.integration(id, tenant: tenant) }
        guard let found else { throw .notFound }
        return found
    }

    /// Where the provider must send an integration's webhooks.
    package func webhookURL(of integration: Integration) -> String {
        Integration.webhookURL(of: integration.id, publicURL: publicURL)
    }

    /// Adds an integration; purposes that another one serves go over to it.
    package func add(
        _ command: AddIntegration, tenant: Tenant, by actor: Actor,
        idempotent call: IdempotentCall<Integration>? = nil
    ) async throws(ServiceError) -> Answered<Integration> {
        let integration = Integration(
            id: identifiers.next(), tenant: tenant, purposes: command.purposes, baseURL: command.baseURL,
            apiKey: command.apiKey, secrets: command.secrets)
        try check(integration)
        guard try await list(tenant: tenant).count < Self.maximumCount else {
            throw ServiceError(.limitReached, "There can be at most \(Self.maximumCount) integrations.")
        }
        do {
            try await store.add(
                integration, by: actor,
                answer: call.map { IdempotentAnswer(to: $0, with: integration, at: clock.now()) })
            return .fresh(integration)
        } catch {
            return try await idempotency.recover(from: error, tenant: tenant, call: call)
        }
    }

    /// Changes an integration. Calls of sessions under way are made with what holds when they are made.
    package func update(
        _ id: IntegrationID, with command: UpdateIntegration, tenant: Tenant, by actor: Actor
    ) async throws(ServiceError) -> Integration {
        // Somebody may change it, or a worker mark it, at this very moment: look again.
        for _ in 0..<Self.updateTries {
            let present = try await get(id, tenant: tenant)
            let changed = try present.applying(command)
            try check(changed)
            do throws(StoreError) {
                try await store.replace(present, with: changed, by: actor)
                return changed
            } catch {
                guard error == .conflict else { throw ServiceError(error) }
            }
        }
        throw ServiceError(StoreError.conflict)
    }

    private static let updateTries = 4

    /// Removes an integration. Its sessions under way would never hear of their decision, so that they must end first.
    package func remove(_ id: IntegrationID, tenant: Tenant, by actor: Actor) async throws(ServiceError) {
        let removal = try await storing { () throws(StoreError) in
            try await store.remove(id, tenant: tenant, by: actor)
        }
        switch removal {
        case .removed: return
        case .missing: throw .notFound
        case .inUse:
            throw ServiceError(
                .integrationInUse,
                "Sessions are under way at this integration. Take its purposes from it, and remove it once they ended.")
        }
    }

    /// Asks the provider about the credentials. What it says of the secret that signs is noted on the integration.
    package func check(_ id: IntegrationID, tenant: Tenant) async throws(ServiceError) -> IntegrationCheck {
        let integration = try await get(id, tenant: tenant)
        let findings = await checker.check(integration)
        let checkedAt = clock.now()
        guard let isWorking = findings.first?.isWorking, isWorking == integration.isFailing else {
            return IntegrationCheck(integration: integration, findings: findings, checkedAt: checkedAt)
        }
        try await storing { () throws(StoreError) in
            try await store.markIntegration(id, tenant: tenant, isFailing: !isWorking)
        }
        return IntegrationCheck(
            integration: integration.marked(isFailing: !isWorking), findings: findings, checkedAt: checkedAt)
    }

    private func check(_ integration: Integration) throws(ServiceError) {
        var problems = integration.faults
        if let fault = targets.fault(in: integration.baseURL, environment: integration.tenant.environment) {
            problems.append(FieldProblem(pointer: "/base_url", code: "target_forbidden", detail: fault))
        }
        guard problems.isEmpty else {
            throw ServiceError(.validationFailed, "The integration cannot be used like this.", problems: problems)
        }
    }
}
