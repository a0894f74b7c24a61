import HTTPTypes
import Hummingbird
import Metrics
import Services
import Verification

/// Where the provider sends its webhooks: raw bytes in, 200 exactly when they are durable.
struct ProviderWebhookController: Sendable {
    private static let maximumBodyLength = 1024 * 1024

    let webhooks: ProviderWebhookService
    let metrics: any MetricsFactory

    func addRoutes(to routes: inout APIRoutes) {
        routes.open(
            "receiveVeriffWebhook", .post, "/v1/provider/veriff/{integration_id}", access: .provider, receive)
    }

    private func receive(_ request: Request, _ context: APIRequestContext) async throws -> Response {
        guard let text = context.parameters.get("integration_id"), let id = IntegrationID(text) else {
            // As for an unknown integration: the caller learns nothing about which exist.
            throw ServiceError(.unauthenticated, "The webhook is not signed as it should be.")
        }
        let body = try await request.bytes(context, maximumLength: Self.maximumBodyLength)
        let received = try await webhooks.receive(
            body: body,
            authClient: request.headers[.xAuthClient] ?? request.headers[.vrfAuthClient],
            signature: request.headers[.xHMACSignature] ?? request.headers[.vrfHMACSignature],
            integrationID: id)
        count(received)
        return Response(status: .ok)
    }

    /// A counter per kind and outcome: an operator's alert looks at kind `unknown` and outcome `quarantined`.
    private func count(_ received: ReceivedWebhook) {
        Counter(
            label: "provider.webhooks",
            dimensions: [("kind", received.kind.rawValue), ("outcome", received.outcome.rawValue)], factory: metrics
        ).increment()
    }
}

extension HTTPField.Name {
    fileprivate static let xAuthClient = known("X-Auth-Client")
    fileprivate static let vrfAuthClient = known("Vrf-Auth-Client")
    fileprivate static let xHMACSignature = known("X-Hmac-Signature")
    fileprivate static let vrfHMACSignature = known("Vrf-Hmac-Signature")
}
