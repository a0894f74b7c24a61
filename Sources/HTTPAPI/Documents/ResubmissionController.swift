import Crypto
import Hummingbird
import Services
import StrictJSON
import Verification

/// Opening a new attempt after a rejection, with corrections and documents in one request.
struct ResubmissionController: Sendable {
    /// Documents in this body are held in memory one after the other, so it counts as several uploads.
    private static let permitWeight = 4
    private static let maximumDocuments = 6

    let verifications: VerificationService
    let documents: DocumentService
    let permits: UploadPermits

    func addRoutes(to routes: inout APIRoutes) {
        routes.vendor(
            "resubmitVerification", .post, "/v1/verifications/{verification_id}/resubmit", scope: .verificationsWrite,
            resubmit)
    }

    private func resubmit(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        // A body the size of a common request cannot hold much of a document, and need not wait for a permit.
        guard call.request.contentLength.map({ $0 > Request.maximumBodyLength }) ?? true else {
            return try await resubmit(id, call)
        }
        return try await permits.withPermit(weight: Self.permitWeight) { try await resubmit(id, call) }
    }

    private func resubmit(_ id: VerificationID, _ call: VendorCall) async throws -> Response {
        let body = try await call.request.json(
            call.context, maximumLength: UploadReceiver.maximumBodyLength, emptyIsObject: true)
        let parsed = try ResubmissionRequest(body, expectedVersion: try call.request.expectedVersion())
        if !parsed.documents.isEmpty { try call.require(.documentsWrite) }
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let answering = IdempotentAnswering(key: key) { linked in
            StoredAnswer(version: linked.record.version) { $0.verification(linked.record, link: linked) }
        }
        var stored: [ReceivedDocument] = []
        do {
            for document in parsed.documents {
                stored.append(try await store(document, for: id, tenant: call.tenant))
            }
            let command = ResubmitVerification(
                corrections: parsed.corrections, documents: stored, waivesReplacement: parsed.waivesReplacement,
                submits: parsed.submits, details: parsed.details)
            let answered = try await verifications.resubmit(
                id, with: command, tenant: call.tenant, by: call.principal.actor, idempotent: answering.call)
            if case .replayed = answered {
                await documents.discardUnattached(stored.map(\.file.id), of: id, tenant: call.tenant)
            }
            return answering.response(to: answered)
        } catch {
            let refusal = error as? ServiceError ?? ServiceError(.internalError, "Something went wrong on our side.")
            await documents.discard(stored.map(\.file.id), after: refusal)
            throw error
        }
    }

    private func store(
        _ document: ResubmissionRequest.File, for id: VerificationID, tenant: Tenant
    ) async throws -> ReceivedDocument {
        let upload = try await documents.beginUpload(to: id, tenant: tenant, forResubmission: true)
        do {
            try await storingContent { () throws(DocumentContentError) in
                try await upload.writer.append(document.bytes[...])
                try await upload.writer.finish()
            }
        } catch {
            await upload.writer.abandon()
            throw error
        }
        return documents.received(
            upload, kind: document.kind, type: document.type, side: document.side, mediaType: document.mediaType,
            sizeInBytes: document.bytes.count, digest: Array(SHA256.hash(data: document.bytes)), replaces: true)
    }
}
