import Hummingbird
import Services
import Verification

/// What changes a verification's status.
struct ActionController: Sendable {
    let verifications: VerificationService

    private typealias Action =
        @Sendable (
            VerificationID, Tenant, Actor, ActionDetails, IdempotentCall<VerificationRecord>?
        ) async throws(ServiceError) -> Answered<VerificationRecord>

    func addRoutes(to routes: inout APIRoutes) {
        let service = verifications
        add("submitVerification", "submit", .verificationsWrite, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.submit(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
        add("approveVerification", "approve", .verificationsDecide, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.approve(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
        add("rejectVerification", "reject", .verificationsDecide, namesDocuments: true, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.reject(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
        add("holdVerification", "hold", .verificationsWrite, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.hold(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
        add("resumeVerification", "resume", .verificationsWrite, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.resume(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
        add("cancelVerification", "cancel", .verificationsWrite, to: &routes) {
            id, tenant, actor, details, call throws(ServiceError) in
            try await service.cancel(id, tenant: tenant, by: actor, details: details, idempotent: call)
        }
    }

    /// Adds an action: all read the same body and answer with the verification.
    private func add(
        _ operation: String, _ word: String, _ scope: Scope, namesDocuments: Bool = false,
        to routes: inout APIRoutes, _ action: @escaping Action
    ) {
        routes.vendor(operation, .post, "/v1/verifications/{verification_id}/" + word, scope: scope) { call in
            let id: VerificationID = try call.context.identifier("verification_id")
            let body = try await call.request.json(call.context, emptyIsObject: true)
            let details = try ActionDetails(
                body, expectedVersion: try call.request.expectedVersion(), namesDocuments: namesDocuments)
            let key = try call.request.idempotencyKey(operation: operation, body: body.bytes)
            let answering = IdempotentAnswering(key: key) { record in
                StoredAnswer(version: record.version) { $0.verification(record) }
            }
            let answered = try await action(id, call.tenant, call.principal.actor, details, answering.call)
            return answering.response(to: answered)
        }
    }
}
