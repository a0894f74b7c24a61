import AddresseeTesting
import Logging
import OutboundHTTP
import Persistence
import Postgres
import Services
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@testable import Pipeline

/// The pipeline between a real database and the provider's stand-in on loopback.
struct PipelineHarness: Sendable {
    private static let secret = "abcdef12-abcd-abcd-abcd-abcdef012345"
    private static let controlToken = "control"

    let platform: TestPlatform
    let content = MemoryContentStore()
    let relay: WebhookRelay
    let logs = LogCollector()
    let provider: VeriffProvider
    /// The integration for photo IDs; also reads a photo ID offered as proof of address.
    let identity: Integration
    /// The integration for proofs of address.
    let address: Integration
    private let secondReading: SecondReading?
    private let http: CurlClient
    private let origin: String

    /// Runs a sandbox and a platform around a test.
    static func run(
        secondReading: SecondReading? = nil, _ test: (PipelineHarness) async throws -> Void
    ) async throws {
        // The database's clock decides deadlines: the platform's must begin beside it.
        let platform = try await TestPlatform.make(clock: TestClock(SystemWallClock().now()))
        let relay = WebhookRelay()
        let (identityID, addressID): (IntegrationID, IntegrationID) = (
            platform.identifiers.next(), platform.identifiers.next()
        )
        let keys = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"]
        var configuration = VeriffSandboxConfiguration()
        configuration.controlToken = controlToken
        configuration.decisionDelay = .zero
        configuration.webhookRetries = WebhookRetrySchedule(
            first: [.milliseconds(1)], interval: .milliseconds(1), maximumTries: 5)
        let secret = try #require(VeriffSecret(Self.secret))
        configuration.integrations = try [
            (keys[0], SandboxIntegration.Kind.idv, identityID), (keys[1], .poa, addressID),
        ].map {
            try #require(
                SandboxIntegration(
                    apiKey: $0, secrets: [secret], kind: $1, webhookURL: "http://webhooks.test/\($2)"))
        }
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = try VeriffSandboxServer(configuration: configuration, webhooks: relay, logger: quiet) { port in
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
            defer { group.cancelAll() }
            var port: Int?
            for await listened in ports { port = listened }
            let origin = "http://127.0.0.1:\(try #require(port))"
            let tenant = platform.vendor.tenant
            let harness = PipelineHarness(
                platform: platform, relay: relay, provider: VeriffProvider(http: http),
                identity: Integration(
                    id: identityID, tenant: tenant, purposes: [.photoID, .addressDocument], baseURL: origin,
                    apiKey: keys[0], secrets: [Self.secret]),
                address: Integration(
                    id: addressID, tenant: tenant, purposes: [.proofOfAddress], baseURL: origin, apiKey: keys[1],
                    secrets: [Self.secret]),
                secondReading: secondReading, http: http, origin: origin)
            try await platform.putIntegration(harness.identity)
            try await platform.putIntegration(harness.address)
            relay.connect(
                to: ProviderWebhookService(
                    inbox: platform.inbox, decoder: VeriffWebhookDecoder(), clock: platform.clock,
                    identifiers: platform.identifiers, logger: harness.logs.logger))
            try await test(harness)
        }
        await http.shutdown()
    }

    /// The stages; a decision is asked for no sooner than a test lets it be.
    var stages: Stages {
        Stages(
            store: platform.pipeline, verifications: platform.workerVerificationStore,
            repetitions: platform.repetitions, provider: provider, content: content, identifiers: platform.identifiers,
            timing: StageTiming(firstPoll: .seconds(1800)), secondReading: secondReading,
            clock: platform.clock, logger: logs.logger)
    }

    // MARK: Verifications

    /// A submitted verification whose documents state what the provider is to read.
    func submit(
        _ command: CreateVerification = .fixture(), photoID: String? = nil, address: String? = nil,
        addressType: DocumentType = .currentLease
    ) async throws -> VerificationRecord {
        let record = try await platform.createVerification(command)
        try await platform.change(record) { change in
            for received in license(stating: photoID) + [lease(stating: address, type: addressType)] {
                _ = try change.attach(received, at: platform.clock.now(), identifiers: platform.identifiers)
            }
        }
        _ = try await platform.verifications.submit(
            record.id, tenant: record.tenant, by: platform.vendor.principal.actor)
        return try await platform.read(record)
    }

    /// Both sides of a license whose bytes are stored.
    func license(stating marker: String? = nil) -> [ReceivedDocument] {
        [DocumentSide.front, .back].map { received(.photoID, .usDriverLicense, $0, marker) }
    }

    /// A proof of address whose bytes are stored.
    func lease(stating marker: String? = nil, type: DocumentType = .currentLease) -> ReceivedDocument {
        received(.proofOfAddress, type, .front, marker)
    }

    private func received(
        _ kind: DocumentKind, _ type: DocumentType, _ side: DocumentSide, _ marker: String?
    ) -> ReceivedDocument {
        let id: DocumentFileID = platform.identifiers.next()
        let text = marker.map { "ADDRESSEE-SANDBOX:" + $0 } ?? "plain"
        let bytes = [0xFF, 0xD8, 0xFF, 0xFE] + Array("\(kind.rawValue) \(side.rawValue) \(text)".utf8) + [0xFF, 0xD9]
        content.put(bytes, as: id)
        let digest = bytes.reduce(into: [UInt8](repeating: 0, count: 32)) { digest, byte in
            digest = digest.dropFirst() + [digest[0] &* 31 &+ byte]
        }
        return ReceivedDocument(
            kind: kind, type: type,
            file: DocumentFile(
                id: id, side: side, mediaType: .jpeg, sizeInBytes: bytes.count, digest: digest,
                uploadedAt: platform.clock.now()))
    }

    // MARK: Running

    /// Runs everything that is due; answers how many jobs.
    @discardableResult
    func runDue() async throws -> Int {
        var count = 0
        while true {
            var claimed: [ClaimedJob] = []
            for queue in JobQueueName.allCases {
                claimed += try await platform.jobs.claim(queue, limit: 8, lease: .seconds(60))
            }
            guard !claimed.isEmpty else { return count }
            count += claimed.count
            for job in claimed { await run(job) }
        }
    }

    /// Runs one job to the point where it is settled.
    func run(_ job: ClaimedJob) async {
        await JobRun(queue: platform.jobs, stages: stages, retry: RetryPolicy(), logger: logs.logger).run(job)
    }

    /// Runs what is due until a condition holds; decisions arrive by webhook, or by asking when the test polls.
    @discardableResult
    func drive(
        _ record: VerificationRecord, polling: Bool = false,
        until isReached: (VerificationRecord) async throws -> Bool = { $0.status != .submitted }
    ) async throws -> VerificationRecord {
        try await wait {
            if polling { try await platform.makeJobsDue() }
            try await runDue()
            return try await isReached(try await platform.read(record))
        }
        return try await platform.read(record)
    }

    /// Waits for a condition, but not for ever.
    func wait(until isReached: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !isReached() {
            guard ContinuousClock.now < end else { throw TestPlatform.Unexpected(what: "nothing within 30 s") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Runs until every session of the verification is submitted and waits for its decision.
    func driveToWaiting(_ record: VerificationRecord) async throws {
        relay.keep()
        try await drive(record) { _ in
            let sessions = try await sessions()
            return !sessions.isEmpty && sessions.allSatisfy { $0.hasSuffix("submitted") }
        }
        try await wait { relay.keptDecisions.count == 2 }
    }

    // MARK: Looking

    /// The sessions as `purpose try state`.
    func sessions() async throws -> [String] {
        try await platform.texts(
            """
            SELECT purpose || ' ' || try_number || ' ' || state FROM provider_sessions
            ORDER BY attempt_number, purpose, try_number
            """)
    }

    /// The unfinished and dead jobs as `kind state reason`.
    func jobs() async throws -> [String] {
        try await platform.texts("SELECT kind || ' ' || state || coalesce(' ' || reason, '') FROM jobs ORDER BY kind")
    }

    /// The events as `sequence type`.
    func events() async throws -> [String] {
        try await platform.texts("SELECT sequence || ' ' || type FROM events ORDER BY sequence")
    }

    /// The failed rules that count, as `R13 reject`.
    func failures(of record: VerificationRecord) async throws -> [String] {
        let decisions = try await platform.verifications.decisions(of: record.id, tenant: record.tenant)
        return decisions.first { $0.isAutomated }?.results
            .filter { DecisionPolicy.outcome(of: $0) != .approved }.map { "\($0.rule) \($0.severity.rawValue)" } ?? []
    }

    // MARK: The sandbox

    /// Gives the vendor an integration that asks registries in sessions of their own.
    func askRegistries() async throws {
        let id: IntegrationID = platform.identifiers.next()
        let key = "33333333-3333-4333-8333-333333333333"
        try await register(key, product: #""db""#, webhookOf: id)
        try await platform.putIntegration(
            Integration(
                id: id, tenant: platform.vendor.tenant, purposes: [.database], baseURL: origin, apiKey: key,
                secrets: [Self.secret]))
    }

    /// Lets the integration for photo IDs ask registries along with them.
    func askRegistriesAlongWithPhotoID() async throws {
        try await register(identity.apiKey, product: #""idv","registry":true"#, webhookOf: identity.id)
        try await platform.putIntegration(
            Integration(
                id: identity.id, tenant: identity.tenant, purposes: identity.purposes.union([.database]),
                baseURL: origin, apiKey: identity.apiKey, secrets: identity.secrets))
    }

    private func register(_ key: String, product: String, webhookOf id: IntegrationID) async throws {
        try await control(
            .post, "/integrations",
            #"{"api_key":"\#(key)","secrets":["\#(Self.secret)"],"product":\#(product),"#
                + #""webhook_url":"http://webhooks.test/\#(id)"}"#)
    }

    /// Sends a request to a control endpoint.
    @discardableResult
    func control(_ method: OutboundRequest.Method, _ path: String, _ body: String = "") async throws -> [UInt8] {
        let response = try await http.send(
            OutboundRequest(
                method: method, url: origin + "/sandbox" + path,
                headers: [OutboundHeader("Authorization", "Bearer " + Self.controlToken)], body: Array(body.utf8),
                responseLimit: 1 << 30))
        guard response.status == 200 else { throw TestPlatform.Unexpected(what: "status \(response.status)") }
        return response.body
    }

    /// The requests the sandbox answered, as `method path`, with ids left out, oldest first.
    func requests() async throws -> [String] {
        try await control(.get, "/ledger").split(separator: UInt8(ascii: "\n")).compactMap { line in
            let entry = try JSONValue(parsing: Array(line))
            guard case .string(let method)? = entry.member("method"), case .string(let path)? = entry.member("path"),
                !path.hasPrefix("/sandbox")
            else { return nil }
            let words = path.split(separator: "/").map { $0.utf8.count == 36 ? "*" : String($0) }
            return "\(method) /" + words.joined(separator: "/")
        }
    }
}
