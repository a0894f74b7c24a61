package import Verification

/// Where endpoints are kept.
package protocol WebhookEndpointStore: Sendable {
    /// Stores a new endpoint with its secret; answers the idempotency key in the same transaction.
    func add(
        _ endpoint: WebhookEndpoint, secret: WebhookSecret, answer: IdempotentAnswer?
    ) async throws(StoreError)

    /// One endpoint.
    func endpoint(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> WebhookEndpoint?

    /// All endpoints, newest first; a vendor has at most 50.
    func endpoints(tenant: Tenant) async throws(StoreError) -> [WebhookEndpoint]

    /// Writes a changed endpoint, guarded by its version.
    func update(_ endpoint: WebhookEndpoint) async throws(StoreError)

    /// Removes an endpoint with its pending deliveries; false when there is none.
    func remove(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> Bool

    /// The current secret first, then older ones that still sign.
    func secrets(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> [WebhookSecret]

    /// Makes a new current secret; the old one signs until `graceEnd`.
    func rotateSecret(
        _ id: WebhookEndpointID, tenant: Tenant, new secret: WebhookSecret, graceEnd: Timestamp,
        answer: IdempotentAnswer?
    ) async throws(StoreError)
}

/// The event log of a tenant.
package protocol EventStore: Sendable {
    /// Events, newest first, behind `after`.
    func events(
        tenant: Tenant, verificationID: VerificationID?, after: EventID?, limit: Int
    ) async throws(StoreError) -> [StoredEvent]

    /// One event.
    func event(_ id: EventID, tenant: Tenant) async throws(StoreError) -> StoredEvent?

    /// What became of an event, an entry an endpoint.
    func deliveries(of event: EventID, tenant: Tenant) async throws(StoreError) -> [DeliverySummary]
}

/// An event as stored.
package struct StoredEvent: Sendable, Equatable {
    package let id: EventID
    package let verificationID: VerificationID
    package let type: EventType
    package let body: [UInt8]
    package let occurredAt: Timestamp

    /// Creates an event.
    package init(
        id: EventID, verificationID: VerificationID, type: EventType, body: [UInt8], occurredAt: Timestamp
    ) {
        self.id = id
        self.verificationID = verificationID
        self.type = type
        self.body = body
        self.occurredAt = occurredAt
    }
}

/// A delivery in short.
package struct DeliverySummary: Sendable, Equatable {
    package let id: DeliveryID
    package let endpointID: WebhookEndpointID
    /// `pending`, `leased`, `delivered`, `exhausted` or `canceled`.
    package let state: String
    package let attempts: Int
    package let nextAttemptAt: Timestamp?
    package let lastStatus: Int?
    package let lastErrorClass: String?

    /// Creates a summary.
    package init(
        id: DeliveryID, endpointID: WebhookEndpointID, state: String, attempts: Int, nextAttemptAt: Timestamp?,
        lastStatus: Int?, lastErrorClass: String?
    ) {
        self.id = id
        self.endpointID = endpointID
        self.state = state
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.lastStatus = lastStatus
        self.lastErrorClass = lastErrorClass
    }
}

/// The outbox as the delivery workers see it.
package protocol DeliveryStore: Sendable {
    /// Takes due deliveries, at most `perEndpoint` of one endpoint, first attempts before retries.
    func claim(limit: Int, perEndpoint: Int, lease: Duration) async throws(StoreError) -> [ClaimedDelivery]

    /// Writes what became of deliveries, each guarded by its lease, with their attempt rows; answers the stale ones.
    func record(_ results: [DeliveryResult]) async throws(StoreError) -> Set<DeliveryID>

    /// Returns deliveries whose lease has run out; answers how many.
    func rescue(limit: Int) async throws(StoreError) -> Int

    /// Hints that deliveries are due. Correctness never depends on it.
    func hints() -> AsyncStream<Void>
}

/// A delivery a worker holds.
package struct ClaimedDelivery: Sendable {
    package let id: DeliveryID
    package var leaseToken: UInt128 { leaseTokenBits.value }
    private let leaseTokenBits: WideBits
    package let tenant: Tenant
    package let endpointID: WebhookEndpointID
    package let url: String
    /// Current first.
    package let secrets: [WebhookSecret]
    package let eventID: EventID
    package let body: [UInt8]
    /// 1 for the first.
    package let attempt: Int

    /// Creates a claimed delivery.
    package init(
        id: DeliveryID, leaseToken: UInt128, tenant: Tenant, endpointID: WebhookEndpointID, url: String,
        secrets: [WebhookSecret], eventID: EventID, body: [UInt8], attempt: Int
    ) {
        self.id = id
        leaseTokenBits = WideBits(leaseToken)
        self.tenant = tenant
        self.endpointID = endpointID
        self.url = url
        self.secrets = secrets
        self.eventID = eventID
        self.body = body
        self.attempt = attempt
    }
}

/// What became of one attempt.
package struct DeliveryResult: Sendable {
    /// What the delivery does next.
    package enum Next: Sendable, Equatable {
        case delivered
        case retry(after: Duration)
        case exhausted
        /// The receiver answered 410: the endpoint is switched off and its pending deliveries are canceled.
        case gone
    }

    package let delivery: ClaimedDelivery
    package let attemptID: DeliveryAttemptID
    package let next: Next
    package let responseStatus: Int?
    /// The start of the answer, at most 16 kB, control bytes escaped.
    package let responseBody: String?
    /// Such as `timeout`, `connect`, `tls`, `target_forbidden`.
    package let errorClass: String?
    package let duration: Duration
    package let startedAt: Timestamp

    /// Creates a result.
    package init(
        delivery: ClaimedDelivery, attemptID: DeliveryAttemptID, next: Next, responseStatus: Int?,
        responseBody: String?, errorClass: String?, duration: Duration, startedAt: Timestamp
    ) {
        self.delivery = delivery
        self.attemptID = attemptID
        self.next = next
        self.responseStatus = responseStatus
        self.responseBody = responseBody
        self.errorClass = errorClass
        self.duration = duration
        self.startedAt = startedAt
    }
}
