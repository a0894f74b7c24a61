import AddresseeTesting
import Logging
import OutboundHTTP
import Persistence
import ServiceLifecycle
import Services
import Testing
import Verification

@testable import Webhooks

/// A delivery worker between a real database and a receiver on loopback.
struct DeliveryHarness: Sendable {
    let platform: TestPlatform
    let receiver: Receiver
    let endpoints: PostgresWebhookEndpointStore
    let deliveries: PostgresDeliveryStore
    private let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Builds both around a test; nothing is delivered before `deliver`.
    static func run(_ test: (DeliveryHarness) async throws -> Void) async throws {
        let platform = try await TestPlatform.make()
        try await Receiver.run { receiver in
            try await test(
                DeliveryHarness(
                    platform: platform, receiver: receiver,
                    endpoints: PostgresWebhookEndpointStore(
                        platform.api, vaults: platform.vaults, clock: platform.clock),
                    deliveries: PostgresDeliveryStore(
                        platform.worker, vaults: platform.vaults, clock: platform.clock, hints: platform.hints)))
        }
    }

    /// An endpoint for every event, with its secret.
    @discardableResult
    func addEndpoint(_ path: String = "/hook") async throws -> (endpoint: WebhookEndpoint, secret: WebhookSecret) {
        let secret = WebhookSecret(bytes: (0..<32).map { UInt8($0) })
        let endpoint = WebhookEndpoint(
            id: platform.identifiers.next(), tenant: platform.vendor.tenant, url: receiver.url(path), description: nil,
            eventTypes: [], isEnabled: true, createdAt: platform.clock.now())
        try await endpoints.add(endpoint, secret: secret, answer: nil)
        return (endpoint, secret)
    }

    /// Runs a worker until a condition holds.
    func deliver(
        allowsLoopback: Bool = true, concurrency: Int = 8, perEndpoint: Int = 4,
        until isReached: () async throws -> Bool
    ) async throws {
        let networks = allowsLoopback ? [try #require(Network("127.0.0.0/8"))] : []
        let client = try CurlClient(
            configuration: CurlClientConfiguration(
                policy: AddressPolicy(allowedNetworks: networks, requiresHTTPS: false)), logger: quiet)
        let worker = DeliveryWorker(
            store: deliveries, client: client, clock: platform.clock, identifiers: platform.identifiers,
            configuration: DeliveryWorkerConfiguration(
                concurrency: concurrency, perEndpoint: perEndpoint, pollInterval: .milliseconds(20)), logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Ends by cancellation when the condition holds.
            group.addTask { try? await worker.run() }
            defer { group.cancelAll() }
            try await wait(until: isReached)
        }
        await client.shutdown()
    }

    private func wait(until isReached: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !isReached() {
            guard ContinuousClock.now < end else { throw TestPlatform.Unexpected(what: "nothing within 30 s") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// How many seconds the waiting delivery has to go, by the database's clock.
    func secondsToGo() async throws -> Double {
        let waits = try await platform.texts("SELECT extract(epoch FROM next_attempt_at - now()) FROM deliveries")
        return try #require(waits.first.flatMap(Double.init))
    }

    /// Lets the wait of every delivery be over, as time would.
    func passTime() async throws {
        platform.clock.advance(by: .seconds(400))
        try await platform.runScript("UPDATE deliveries SET next_attempt_at = now() WHERE state = 'pending'")
    }

    /// The deliveries as `state attempts`.
    func states() async throws -> [String] {
        try await platform.texts("SELECT state || ' ' || attempts FROM deliveries ORDER BY event_id, endpoint_id")
    }
}
