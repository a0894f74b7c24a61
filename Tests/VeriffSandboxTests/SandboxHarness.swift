import Logging
import OutboundHTTP
import Services
import StrictJSON
import Synchronization
import Testing
import Veriff
import VeriffSandbox
import Verification

/// A sandbox that listens on loopback, and what a test needs to speak to it.
struct SandboxHarness: Sendable {
    static let identityKey = "11111111-1111-4111-8111-111111111111"
    static let addressKey = "22222222-2222-4222-8222-222222222222"
    static let databaseKey = "33333333-3333-4333-8333-333333333333"
    static let secret = "abcdef12-abcd-abcd-abcd-abcdef012345"
    static let controlToken = "control"

    let origin: String
    let http: CurlClient
    let webhooks: WebhookInbox

    var provider: VeriffProvider { VeriffProvider(http: http) }

    /// Runs a sandbox around a test; its webhooks go to the inbox.
    static func run(
        _ change: (inout VeriffSandboxConfiguration) -> Void = { _ in }, webhooks: WebhookInbox = WebhookInbox(),
        webhookURL: String = "http://webhooks.test/", webhooksThrough client: (any OutboundHTTPClient)? = nil,
        _ test: (SandboxHarness) async throws -> Void
    ) async throws {
        var configuration = VeriffSandboxConfiguration()
        configuration.controlToken = controlToken
        configuration.decisionDelay = .zero
        configuration.webhookRetries = WebhookRetrySchedule(
            first: [.milliseconds(1)], interval: .milliseconds(1), maximumTries: 5)
        let secret = try #require(VeriffSecret(secret))
        configuration.integrations = try [
            (identityKey, SandboxIntegration.Kind.idv), (addressKey, .poa), (databaseKey, .database),
        ].map {
            try #require(SandboxIntegration(apiKey: $0, secrets: [secret], kind: $1, webhookURL: webhookURL))
        }
        change(&configuration)

        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = try VeriffSandboxServer(
            configuration: configuration, webhooks: client ?? webhooks, logger: quiet
        ) { port in
            listening.yield(port)
            listening.finish()
        }
        let http = try CurlClient(
            configuration: CurlClientConfiguration(policy: .trusting(hosts: ["127.0.0.1"], requiresHTTPS: false)),
            logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Ends by cancellation when the test is over; a server that never listened ends the wait below.
                try? await server.run()
                listening.finish()
            }
            var port: Int?
            for await listened in ports { port = listened }
            let harness = SandboxHarness(
                origin: "http://127.0.0.1:\(try #require(port))", http: http, webhooks: webhooks)
            defer { group.cancelAll() }
            try await test(harness)
        }
        await http.shutdown()
    }

    /// The platform's row for the sandbox's identity or proof-of-address integration.
    func integration(_ purpose: SessionPurpose, secret: String = Self.secret, apiKey: String? = nil) -> Integration {
        Integration(
            id: IntegrationID(value: 1), tenant: Tenant(vendorID: VendorID(value: 2), environment: .sandbox),
            purposes: [purpose], baseURL: origin,
            apiKey: apiKey ?? (purpose == .proofOfAddress ? Self.addressKey : Self.identityKey), secrets: [secret])
    }

    /// A request for a session about a person of our own.
    static func request(
        _ purpose: SessionPurpose, firstName: String = "Ada", lastName: String = "Quincy"
    ) -> ProviderSessionRequest {
        ProviderSessionRequest(
            vendorData: ProviderSessionID(value: 3), purpose: purpose,
            endUserID: EndUserID(of: VerificationID(value: 4)),
            expected: ExpectedData(
                person: Person(
                    firstName: firstName, lastName: lastName, dateOfBirth: LocalDate(daysSinceUnixEpoch: 5_000)),
                address: PostalAddress(
                    street: "12 Elm St", unit: "Unit 4B", city: "Springfield", state: "IL", postalCode: "62704",
                    country: "US"),
                documents: [ExpectedDocument(kind: .photoID, number: "Q1234567")]),
            documentType: .usDriverLicense, acceptableTypes: purpose == .proofOfAddress ? [.currentLease] : [])
    }

    /// A JPEG's first bytes, with a statement about its content.
    static func image(_ marker: String? = nil) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xFE] + Array((marker.map { "ADDRESSEE-SANDBOX:" + $0 } ?? "plain").utf8) + [0xFF, 0xD9]
    }

    /// Opens a session, uploads images, submits it and waits for its decision.
    func decide(
        _ purpose: SessionPurpose, firstName: String = "Ada", lastName: String = "Quincy", markers: [String?] = [nil]
    ) async throws -> ProviderDecision {
        let integration = integration(purpose)
        let session = try await provider.openSession(
            Self.request(purpose, firstName: firstName, lastName: lastName), at: integration)
        for marker in markers {
            try await provider.uploadMedia(
                ProviderMedia(
                    kind: purpose == .proofOfAddress ? .proofOfAddress : .photoID, side: .front, mediaType: .jpeg,
                    bytes: Self.image(marker)), session: session.id, at: integration)
        }
        try await provider.submitSession(session.id, at: integration)
        _ = try await webhooks.next { $0.isDecision }
        return try #require(
            try await provider.decision(session: session.id, purpose: purpose, at: integration))
    }

    /// Sends a request as it is.
    func send(
        _ method: OutboundRequest.Method, _ path: String, _ headers: [(String, String)] = [], body: [UInt8] = []
    ) async throws -> OutboundResponse {
        try await http.send(
            OutboundRequest(
                method: method, url: origin + path, headers: headers.map { OutboundHeader($0.0, $0.1) }, body: body))
    }

    /// Sends a request to a control endpoint.
    func control(_ method: OutboundRequest.Method, _ path: String, _ body: String = "") async throws -> JSONValue {
        let response = try await send(
            method, "/sandbox" + path, [("Authorization", "Bearer " + Self.controlToken)], body: Array(body.utf8))
        #expect(response.status == 200)
        return try JSONValue(parsing: response.body)
    }

    /// The ledger's lines.
    func ledger() async throws -> [JSONValue] {
        let response = try await send(.get, "/sandbox/ledger", [("Authorization", "Bearer " + Self.controlToken)])
        return try response.body.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: Array($0)) }
    }
}

/// Stands in for the receiver of webhooks: keeps what came and answers as told.
final class WebhookInbox: OutboundHTTPClient {
    private let statuses: Mutex<[Int]>
    private let received: AsyncStream<OutboundRequest>
    private let deliver: AsyncStream<OutboundRequest>.Continuation

    /// Answers with these statuses and then with 200.
    init(statuses: [Int] = []) {
        self.statuses = Mutex(statuses)
        (received, deliver) = AsyncStream.makeStream()
    }

    func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse {
        deliver.yield(request)
        return OutboundResponse(status: statuses.withLock { $0.isEmpty ? 200 : $0.removeFirst() })
    }

    /// The next webhook that fits.
    func next(where fits: (OutboundRequest) -> Bool = { _ in true }) async throws -> OutboundRequest {
        for await request in received where fits(request) { return request }
        throw CancellationError()
    }
}

extension OutboundRequest {
    var isDecision: Bool { (try? VeriffWebhook(body: body).kind) == .decision }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
