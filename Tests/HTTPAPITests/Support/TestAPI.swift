import HTTPAPI
import HTTPTypes
import Hummingbird
import Logging
import Metrics
import NIOCore
import Services
import StrictJSON
import Synchronization
import Verification

/// The API over stores in memory, driven without a socket.
struct TestAPI: Sendable {
    let stores = MemoryStores()
    let clock = TestClock()
    let registry = PrometheusRegistry()
    let api: API
    /// A key with every scope.
    let key: String
    let tenant: Tenant

    private let identifiers: IdentifierSource

    init(_ configure: (inout APIDependencies) -> Void = { _ in }) {
        let clock = clock
        let stores = stores
        let identifiers = IdentifierSource(clock: clock)
        let links = LinkIssuer(
            publicBaseURL: "https://verify.example.com", lifetime: .seconds(30 * 86_400), identifiers: identifiers)
        let verifications = VerificationService(
            store: stores, idempotency: stores, links: links, clock: clock, identifiers: identifiers)
        var dependencies = APIDependencies(
            verifications: verifications,
            documents: DocumentService(verifications: verifications, content: stores),
            authenticator: Authenticator(credentials: stores, clock: clock, identifiers: identifiers),
            webhookEndpoints: WebhookEndpointService(
                store: stores, idempotency: stores, targets: OnlyHTTPS(), clock: clock, identifiers: identifiers),
            events: EventService(store: stores),
            providerWebhooks: ProviderWebhookService(
                inbox: stores, decoder: FixedSignature(), clock: clock, identifiers: identifiers),
            integrations: IntegrationService(
                store: stores, idempotency: stores, checker: stores, targets: OnlyProvider(),
                publicURL: "https://api.example.com", clock: clock, identifiers: identifiers),
            ruleSettings: RuleSettingsService(store: stores, clock: clock),
            identifiers: identifiers, clock: clock, metrics: registry, isReady: { !stores.inspect { $0.isAway } })
        configure(&dependencies)
        api = API(dependencies)
        self.identifiers = identifiers
        tenant = Tenant(vendorID: identifiers.next(), environment: .sandbox)
        key = Self.makeKey(stores, identifiers, tenant: tenant, scopes: Set(Scope.allCases))
    }

    /// Makes a key; of the same tenant unless another is given.
    func makeKey(
        tenant: Tenant? = nil, scopes: Set<Scope> = Set(Scope.allCases), expiresAt: Timestamp? = nil,
        revokedAt: Timestamp? = nil
    ) -> String {
        Self.makeKey(
            stores, identifiers, tenant: tenant ?? self.tenant, scopes: scopes, expiresAt: expiresAt,
            revokedAt: revokedAt)
    }

    func otherTenant(_ environment: Verification.Environment = .sandbox) -> Tenant {
        Tenant(vendorID: identifiers.next(), environment: environment)
    }

    private static func makeKey(
        _ stores: MemoryStores, _ identifiers: IdentifierSource, tenant: Tenant, scopes: Set<Scope>,
        expiresAt: Timestamp? = nil, revokedAt: Timestamp? = nil
    ) -> String {
        let id = identifiers.next(Entity.APIKey.self)
        let token = APIKeyFormat.generate(id: id, environment: tenant.environment)
        let key = APIKey(
            id: id, tenant: tenant, digest: token.digest, lastFour: String(token.text.suffix(4)), scopes: scopes,
            createdAt: Timestamp(microsecondsSinceUnixEpoch: 0), expiresAt: expiresAt, revokedAt: revokedAt,
            onlyLocationID: identifiers.next())
        stores.inspect { $0.keys[id] = key }
        return token.text
    }

    /// Sends a request and waits for the whole answer.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = "default",
        headers: HTTPFields = [:], chunks: [[UInt8]]? = nil, address: String = "192.0.2.1"
    ) async throws -> TestResponse {
        var fields = headers
        if let key { fields[.authorization] = "Bearer " + (key == "default" ? self.key : key) }
        if body != nil || chunks != nil, fields[.contentType] == nil { fields[.contentType] = "application/json" }
        let pieces = chunks ?? body.map { [Array($0.utf8)] } ?? []
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: "api", path: path, headerFields: fields),
            body: RequestBody(asyncSequence: Pieces(pieces.map { ByteBuffer(bytes: $0) })))
        let context = APIRequestContext(
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, peerAddress: address)
        let response = try await api.responder.respond(to: request, context: context)
        let writer = CollectingWriter()
        try await response.body.write(writer)
        return TestResponse(status: response.status.code, headers: response.headers, body: writer.collected)
    }

    /// Creates a verification and answers with it.
    func createVerification(flow: String = "identity", key: String? = "default") async throws -> TestResponse {
        try await send(.post, "/v1/verifications", Bodies.create(flow: flow), key: key)
    }
}

/// An answer as a whole.
struct TestResponse: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON; null when it is none.
    var json: JSONValue {
        (try? JSONValue(parsing: body, limits: JSONLimits(maximumBytes: 1 << 22, maximumStringBytes: 1 << 20))) ?? .null
    }

    var code: String? { json["code"]?.string }
    var id: String { json["id"]?.string ?? "" }

    /// The codes of all problems by their pointers.
    var problems: [String: String] {
        var problems: [String: String] = [:]
        for error in json["errors"]?.array ?? [] {
            problems[error["pointer"]?.string ?? ""] = error["code"]?.string
        }
        return problems
    }

    /// The value of a header, by its name.
    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}

/// A body in pieces.
private struct Pieces: AsyncSequence, Sendable {
    let buffers: [ByteBuffer]

    init(_ buffers: [ByteBuffer]) {
        self.buffers = buffers
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var buffers: ArraySlice<ByteBuffer>

        mutating func next() async throws -> ByteBuffer? { buffers.popFirst() }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(buffers: buffers[...]) }
}

/// Takes an answer's body.
private final class CollectingWriter: ResponseBodyWriter, Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var collected: [UInt8] { bytes.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A clock that stands until it is moved.
final class TestClock: WallClock {
    private let moment = Mutex(Timestamp(microsecondsSinceUnixEpoch: 1_770_000_000_000_000))

    func now() -> Timestamp { moment.withLock { $0 } }

    func advance(by duration: Duration) {
        moment.withLock { $0 = $0 + duration }
    }
}

private struct OnlyHTTPS: WebhookTargetPolicy {
    func fault(in url: String, environment: Verification.Environment) -> String? {
        url.hasPrefix("https://") ? nil : "Only https addresses are taken."
    }
}

private struct OnlyProvider: ProviderTargetPolicy {
    func fault(in baseURL: String, environment: Verification.Environment) -> String? {
        baseURL == "https://provider.example" ? nil : "This host is not the provider's."
    }
}

private struct FixedSignature: ProviderWebhookDecoder {
    func decode(
        body: [UInt8], authClient: String?, signature: String?, integration: Integration
    ) throws(ProviderError) -> ProviderNotification {
        guard signature == "good", authClient == integration.apiKey else {
            throw ProviderError(.untrusted, cause: "signature")
        }
        return ProviderNotification(kind: .decision, sessionID: "s", attemptID: nil, vendorData: nil)
    }
}
