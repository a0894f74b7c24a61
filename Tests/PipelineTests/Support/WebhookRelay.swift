import OutboundHTTP
import Services
import Synchronization
import Verification

/// Takes the sandbox's webhooks to the platform without a socket between them, or keeps them for the test to deliver.
final class WebhookRelay: OutboundHTTPClient {
    private struct State {
        var service: ProviderWebhookService?
        var isKeeping = false
        var kept: [OutboundRequest] = []
        var outcomes: [ReceiptOutcome] = []
        var count = 0
    }

    private let state = Mutex(State())

    /// What became of the webhooks that were delivered.
    var outcomes: [ReceiptOutcome] { state.withLock { $0.outcomes } }

    /// How many webhooks were sent, whatever became of them.
    var count: Int { state.withLock { $0.count } }

    /// The webhooks that were kept.
    var kept: [OutboundRequest] { state.withLock { $0.kept } }

    /// The decisions among the webhooks that were kept.
    var keptDecisions: [OutboundRequest] {
        kept.filter { String(decoding: $0.body, as: UTF8.self).contains("\"verification\"") }
    }

    /// Says where webhooks go.
    func connect(to service: ProviderWebhookService) {
        state.withLock { $0.service = service }
    }

    /// From now on webhooks are kept, and the sandbox is told that they arrived.
    func keep() {
        state.withLock { $0.isKeeping = true }
    }

    func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse {
        let isKept = state.withLock { state in
            state.count += 1
            if state.isKeeping { state.kept.append(request) }
            return state.isKeeping
        }
        guard !isKept else { return OutboundResponse(status: 200) }
        do {
            _ = try await deliver(request)
            return OutboundResponse(status: 200)
        } catch {
            return OutboundResponse(status: error.code == .unauthenticated ? 401 : 503)
        }
    }

    /// Delivers a webhook, as it is or with another body, client or signature.
    @discardableResult
    func deliver(
        _ request: OutboundRequest, body: [UInt8]? = nil, signature: FieldChange<String> = .keep
    ) async throws(ServiceError) -> ReceiptOutcome {
        guard let service = state.withLock({ $0.service }),
            let id = IntegrationID(String(request.url.split(separator: "/").last ?? ""))
        else { throw .notFound }
        let received = try await service.receive(
            body: body ?? request.body, authClient: Self.header("x-auth-client", of: request),
            signature: signature.applied(to: Self.header("x-hmac-signature", of: request)), integrationID: id)
        state.withLock { $0.outcomes.append(received.outcome) }
        return received.outcome
    }

    /// The signature that a webhook came with.
    static func signature(of request: OutboundRequest) -> String? {
        header("x-hmac-signature", of: request)
    }

    private static func header(_ name: String, of request: OutboundRequest) -> String? {
        request.headers.first { $0.name.lowercased() == name }?.value
    }
}
