import HTTPTypes
import Hummingbird
import Services
import StrictJSON
import Verification

/// What an applicant does by a link: see what is needed, upload, take back, submit.
struct EndUserController: Sendable {
    let authenticator: Authenticator
    let verifications: VerificationService
    let documents: DocumentService
    let receiver: UploadReceiver

    func addRoutes(to routes: inout APIRoutes) {
        routes.open("exchangeLink", .post, "/v1/links/exchange", limit: .linkExchange, exchange)
        routes.endUser("getEndUserVerification", .get, "/v1/end_user/verification", get)
        routes.endUser("uploadEndUserDocument", .post, "/v1/end_user/documents", upload)
        routes.endUser("deleteEndUserDocument", .delete, "/v1/end_user/documents/{document_id}", delete)
        routes.endUser("submitEndUserVerification", .post, "/v1/end_user/submit", submit)
    }

    private func exchange(_ request: Request, _ context: APIRequestContext) async throws -> Response {
        let body = try await request.json(context)
        let code = try body.read { $0.string("code", maximumLength: 128) }
        let (token, expiresAt) = try await authenticator.exchange(linkCode: code)
        return StoredAnswer { writer in
            writer.object {
                $0.member("object", "end_user_token")
                $0.member("token", token)
                $0.member("expires_at", expiresAt)
            }
        }.response()
    }

    private func get(_ call: EndUserCall) async throws -> Response {
        let record = try await verifications.get(call.principal.verificationID, tenant: call.tenant)
        return try await answer(record, call)
    }

    private func upload(_ call: EndUserCall) async throws -> Response {
        let id = call.principal.verificationID
        let receipt = try await receiver.receive(call.request, call.context, for: id, tenant: call.tenant)
        let answered = try await documents.attach(receipt.document, to: id, tenant: call.tenant)
        guard case .fresh(let attached) = answered else { throw ServiceError.notFound }
        return StoredAnswer(status: .created, version: attached.record.version) {
            $0.endUserDocument(attached.document)
        }.response()
    }

    private func delete(_ call: EndUserCall) async throws -> Response {
        let documentID: DocumentID = try call.context.identifier("document_id")
        _ = try await documents.remove(documentID, from: call.principal.verificationID, tenant: call.tenant)
        return StoredAnswer.noContent.response()
    }

    private func submit(_ call: EndUserCall) async throws -> Response {
        let answered = try await verifications.submit(
            call.principal.verificationID, tenant: call.tenant, by: call.principal.actor)
        guard case .fresh(let record) = answered else { throw ServiceError.notFound }
        return try await answer(record, call)
    }

    private func answer(_ record: VerificationRecord, _ call: EndUserCall) async throws -> Response {
        // What the browser asks for is nearer to the person than what the vendor believed.
        let language = call.request.preferredLanguage() ?? record.locale.flatMap(Language.init(tag:)) ?? .english
        let texts = try await EndUserTexts(of: record, in: language, verifications: verifications)
        var response = StoredAnswer(version: record.version) { $0.endUserVerification(record, texts: texts) }.response()
        response.name(language)
        return response
    }
}
