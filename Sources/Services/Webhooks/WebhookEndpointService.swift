package import Verification

/// Subscribers' addresses and their secrets.
package struct WebhookEndpointService: Sendable {
    /// How many endpoints a vendor may have in an environment.
    package static let maximumCount = 50

    private let store: any WebhookEndpointStore
    private let idempotency: any IdempotencyStore
    private let targets: any WebhookTargetPolicy
    private let clock: any WallClock
    private let identifiers: IdentifierSource

    /// Creates the service.
    package init(
        store: any WebhookEndpointStore, idempotency: any IdempotencyStore, targets: any WebhookTargetPolicy,
        clock: any WallClock, identifiers: IdentifierSource
    ) {
        self.store = store
        self.idempotency = idempotency
        self.targets = targets
        self.clock = clock
        self.identifiers = identifiers
    }

    /// Adds an endpoint; the secret is in the answer.
    package func add(
        _ command: AddWebhookEndpoint, tenant: Tenant, idempotent call: IdempotentCall<EndpointWithSecret>? = nil
    ) async throws(ServiceError) -> Answered<EndpointWithSecret> {
        try check(url: command.url, tenant: tenant)
        let present = try await storing { () throws(StoreError) in try await store.endpoints(tenant: tenant) }
        guard present.count < Self.maximumCount else {
            throw ServiceError(.limitReached, "There can be at most \(Self.maximumCount) endpoints.")
        }
        let now = clock.now()
        let endpoint = WebhookEndpoint(
            id: identifiers.next(), tenant: tenant, url: command.url, description: command.description,
            eventTypes: command.eventTypes, isEnabled: true, createdAt: now)
        let result = EndpointWithSecret(endpoint: endpoint, secret: .generate())
        do {
            try await store.add(
                endpoint, secret: result.secret, answer: call.map { IdempotentAnswer(to: $0, with: result, at: now) })
            return .fresh(result)
        } catch {
            return try await idempotency.recover(from: error, tenant: tenant, call: call)
        }
    }

    /// One endpoint.
    package func get(_ id: WebhookEndpointID, tenant: Tenant) async throws(ServiceError) -> WebhookEndpoint {
        let endpoint = try await storing { () throws(StoreError) in try await store.endpoint(id, tenant: tenant) }
        guard let endpoint else { throw .notFound }
        return endpoint
    }

    /// All endpoints, newest first.
    package func list(tenant: Tenant) async throws(ServiceError) -> [WebhookEndpoint] {
        try await storing { () throws(StoreError) in try await store.endpoints(tenant: tenant) }
    }

    /// Changes an endpoint; switching it on clears the reason it was off.
    package func update(
        _ id: WebhookEndpointID, with command: UpdateWebhookEndpoint, tenant: Tenant
    ) async throws(ServiceError) -> WebhookEndpoint {
        if let url = command.url { try check(url: url, tenant: tenant) }
        var endpoint = try await get(id, tenant: tenant)
        endpoint.url = command.url ?? endpoint.url
        endpoint.description = command.description.applied(to: endpoint.description)
        endpoint.eventTypes = command.eventTypes ?? endpoint.eventTypes
        if let isEnabled = command.isEnabled, isEnabled != endpoint.isEnabled {
            endpoint.isEnabled = isEnabled
            endpoint.disabledReason = isEnabled ? nil : "manual"
        }
        endpoint.version += 1
        let changed = endpoint
        try await storing { () throws(StoreError) in try await store.update(changed) }
        return changed
    }

    /// Removes an endpoint.
    package func remove(_ id: WebhookEndpointID, tenant: Tenant) async throws(ServiceError) {
        let existed = try await storing { () throws(StoreError) in try await store.remove(id, tenant: tenant) }
        guard existed else { throw .notFound }
    }

    /// The current secret, shown on request.
    package func secret(_ id: WebhookEndpointID, tenant: Tenant) async throws(ServiceError) -> WebhookSecret {
        let secrets = try await storing { () throws(StoreError) in try await store.secrets(id, tenant: tenant) }
        guard let current = secrets.first else { throw .notFound }
        return current
    }

    /// Makes a new secret; the old one signs beside it for `grace`, at most seven days.
    package func rotateSecret(
        _ id: WebhookEndpointID, tenant: Tenant, grace: Duration,
        idempotent call: IdempotentCall<WebhookSecret>? = nil
    ) async throws(ServiceError) -> Answered<WebhookSecret> {
        _ = try await get(id, tenant: tenant)
        let now = clock.now()
        let secret = WebhookSecret.generate()
        let graceEnd = now + min(max(grace, .zero), .seconds(7 * 24 * 3600))
        do {
            try await store.rotateSecret(
                id, tenant: tenant, new: secret, graceEnd: graceEnd,
                answer: call.map { IdempotentAnswer(to: $0, with: secret, at: now) })
            return .fresh(secret)
        } catch {
            return try await idempotency.recover(from: error, tenant: tenant, call: call)
        }
    }

    private func check(url: String, tenant: Tenant) throws(ServiceError) {
        guard let fault = targets.fault(in: url, environment: tenant.environment) else { return }
        throw ServiceError(
            .validationFailed, "The address cannot receive webhooks.",
            problems: [FieldProblem(pointer: "/url", code: "target_forbidden", detail: fault)])
    }
}

/// Which addresses may receive webhooks; asked when an endpoint is saved, and enforced again when it is connected to.
package protocol WebhookTargetPolicy: Sendable {
    /// What is wrong with a URL, in a sentence; nil for a fitting one.
    func fault(in url: String, environment: Environment) -> String?
}
