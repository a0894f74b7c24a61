import Hummingbird
import Services
import StrictJSON
import Verification

/// Subscribers' addresses and their secrets.
struct WebhookEndpointController: Sendable {
    let endpoints: WebhookEndpointService

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/webhook_endpoints"
        let one = path + "/{webhook_endpoint_id}"
        routes.vendor("createWebhookEndpoint", .post, path, scope: .webhookEndpointsWrite, create)
        routes.vendor("listWebhookEndpoints", .get, path, scope: .webhookEndpointsRead, list)
        routes.vendor("getWebhookEndpoint", .get, one, scope: .webhookEndpointsRead, get)
        routes.vendor("updateWebhookEndpoint", .patch, one, scope: .webhookEndpointsWrite, update)
        routes.vendor("deleteWebhookEndpoint", .delete, one, scope: .webhookEndpointsWrite, delete)
        routes.vendor("getWebhookSecret", .get, one + "/secret", scope: .webhookEndpointsWrite, secret)
        routes.vendor("rotateWebhookSecret", .post, one + "/rotate_secret", scope: .webhookEndpointsWrite, rotate)
    }

    private func create(_ call: VendorCall) async throws -> Response {
        let body = try await call.request.json(call.context)
        let command = try AddWebhookEndpoint(body)
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let answering = IdempotentAnswering(key: key) { (created: EndpointWithSecret) in
            StoredAnswer(
                status: .created, version: created.endpoint.version,
                location: "/v1/webhook_endpoints/\(created.endpoint.id)"
            ) { $0.webhookEndpoint(created.endpoint, secret: created.secret) }
        }
        let answered = try await endpoints.add(command, tenant: call.tenant, idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        let all = try await endpoints.list(tenant: call.tenant)
        return StoredAnswer { writer in writer.list(all) { $0.webhookEndpoint($1) } }.response()
    }

    private func get(_ call: VendorCall) async throws -> Response {
        let endpoint = try await endpoints.get(try id(call), tenant: call.tenant)
        return StoredAnswer(version: endpoint.version) { $0.webhookEndpoint(endpoint) }.response()
    }

    private func update(_ call: VendorCall) async throws -> Response {
        let id = try id(call)
        let command = try UpdateWebhookEndpoint(try await call.request.json(call.context))
        let endpoint = try await endpoints.update(id, with: command, tenant: call.tenant)
        return StoredAnswer(version: endpoint.version) { $0.webhookEndpoint(endpoint) }.response()
    }

    private func delete(_ call: VendorCall) async throws -> Response {
        try await endpoints.remove(try id(call), tenant: call.tenant)
        return StoredAnswer.noContent.response()
    }

    private func secret(_ call: VendorCall) async throws -> Response {
        let secret = try await endpoints.secret(try id(call), tenant: call.tenant)
        return StoredAnswer { $0.webhookSecret(secret) }.response()
    }

    private func rotate(_ call: VendorCall) async throws -> Response {
        let id = try id(call)
        let body = try await call.request.json(call.context, emptyIsObject: true)
        let seconds = try body.read { reader in
            reader.optionalInteger("grace_period_seconds", in: 0...(7 * 24 * 3600)) ?? 24 * 3600
        }
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let answering = IdempotentAnswering(key: key) { (secret: WebhookSecret) in
            StoredAnswer { $0.webhookSecret(secret) }
        }
        let answered = try await endpoints.rotateSecret(
            id, tenant: call.tenant, grace: .seconds(seconds), idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func id(_ call: VendorCall) throws(ServiceError) -> WebhookEndpointID {
        try call.context.identifier("webhook_endpoint_id")
    }
}
