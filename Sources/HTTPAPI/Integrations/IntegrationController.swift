import Hummingbird
import Services
import Verification

/// A vendor's accounts at the provider; secrets come in and never go out.
struct IntegrationController: Sendable {
    let integrations: IntegrationService

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/integrations"
        let one = path + "/{integration_id}"
        routes.vendor("createIntegration", .post, path, scope: .integrationsWrite, create)
        routes.vendor("listIntegrations", .get, path, scope: .integrationsRead, list)
        routes.vendor("getIntegration", .get, one, scope: .integrationsRead, get)
        routes.vendor("updateIntegration", .patch, one, scope: .integrationsWrite, update)
        routes.vendor("deleteIntegration", .delete, one, scope: .integrationsWrite, delete)
        routes.vendor("checkIntegration", .post, one + "/check", scope: .integrationsWrite, check)
    }

    private func create(_ call: VendorCall) async throws -> Response {
        let body = try await call.request.json(call.context)
        let command = try AddIntegration(body)
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let integrations = integrations
        let answering = IdempotentAnswering(key: key) { (created: Integration) in
            StoredAnswer(status: .created, location: "/v1/integrations/\(created.id)") {
                $0.integration(created, webhookURL: integrations.webhookURL(of: created))
            }
        }
        let answered = try await integrations.add(
            command, tenant: call.tenant, by: call.principal.actor, idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        let all = try await integrations.list(tenant: call.tenant)
        return StoredAnswer { writer in
            writer.list(all) { $0.integration($1, webhookURL: integrations.webhookURL(of: $1)) }
        }.response()
    }

    private func get(_ call: VendorCall) async throws -> Response {
        answer(with: try await integrations.get(try id(call), tenant: call.tenant))
    }

    private func update(_ call: VendorCall) async throws -> Response {
        let id = try id(call)
        let command = try UpdateIntegration(try await call.request.json(call.context))
        return answer(
            with: try await integrations.update(id, with: command, tenant: call.tenant, by: call.principal.actor))
    }

    private func delete(_ call: VendorCall) async throws -> Response {
        try await integrations.remove(try id(call), tenant: call.tenant, by: call.principal.actor)
        return StoredAnswer.noContent.response()
    }

    private func check(_ call: VendorCall) async throws -> Response {
        let check = try await integrations.check(try id(call), tenant: call.tenant)
        return StoredAnswer { $0.integrationCheck(check) }.response()
    }

    private func answer(with integration: Integration) -> Response {
        StoredAnswer { $0.integration(integration, webhookURL: integrations.webhookURL(of: integration)) }.response()
    }

    private func id(_ call: VendorCall) throws(ServiceError) -> IntegrationID {
        try call.context.identifier("integration_id")
    }
}
