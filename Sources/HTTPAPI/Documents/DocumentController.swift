import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Verification

/// Uploading, listing, downloading and taking back a verification's documents.
struct DocumentController: Sendable {
    let verifications: VerificationService
    let documents: DocumentService
    let receiver: UploadReceiver

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/verifications/{verification_id}/documents"
        let one = path + "/{document_id}"
        routes.vendor("uploadDocument", .post, path, scope: .documentsWrite, upload)
        routes.vendor("listDocuments", .get, path, scope: .verificationsRead, list)
        routes.vendor("getDocumentContent", .get, one + "/content", scope: .documentsContent, content)
        routes.vendor("deleteDocument", .delete, one, scope: .documentsWrite, delete)
    }

    private func upload(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let keyText = try call.request.idempotencyKeyText()
        let receipt = try await receiver.receive(call.request, call.context, for: id, tenant: call.tenant)
        let key = keyText.map {
            IdempotencyKey(operation: call.operation, key: $0, fingerprint: receipt.fingerprint)
        }
        let answering = IdempotentAnswering(key: key) { (attached: AttachedDocument) in
            StoredAnswer(
                status: .created, version: attached.record.version,
                location: "/v1/verifications/\(attached.record.id)/documents"
            ) { $0.document(attached.document) }
        }
        let answered = try await documents.attach(
            receipt.document, to: id, tenant: call.tenant, idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let record = try await verifications.get(id, tenant: call.tenant)
        return StoredAnswer(version: record.version) { writer in
            writer.list(record.documents) { $0.document($1) }
        }.response()
    }

    private func delete(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let documentID: DocumentID = try call.context.identifier("document_id")
        _ = try await documents.remove(documentID, from: id, tenant: call.tenant)
        return StoredAnswer.noContent.response()
    }

    private func content(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let documentID: DocumentID = try call.context.identifier("document_id")
        var reader = QueryReader(call.request)
        let sides = reader.enumerations("side", of: DocumentSide.self)
        if sides.count > 1 { reader.problem("side", "invalid", "may be given once") }
        try reader.finish()
        let side = sides.first ?? .front
        let (file, key) = try await documents.file(side, of: documentID, in: id, tenant: call.tenant)
        let documents = documents
        // From the first byte on the status is out: a file that turns out to be damaged ends the connection.
        let body = ResponseBody(contentLength: file.sizeInBytes) { writer in
            let pieces = PieceWriter(writer)
            try await documents.read(key) { try await pieces.write($0) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType.rawValue,
                .contentDisposition: "attachment; filename=\"\(documentID)-\(side.rawValue).\(file.mediaType.suffix)\"",
                .contentSecurityPolicy: "default-src 'none'; sandbox",
                .cacheControl: "no-store",
            ], body: body)
    }
}

/// Lends a response's writer to a closure.
///
/// Unchecked, because writers are not declared sendable: one file's pieces are written one after the other by the one
/// task that answers the request.
private final class PieceWriter: @unchecked Sendable {
    private var writer: any ResponseBodyWriter

    init(_ writer: any ResponseBodyWriter) {
        self.writer = writer
    }

    @concurrent
    func write(_ piece: ArraySlice<UInt8>) async throws {
        try await writer.write(ByteBuffer(bytes: piece))
    }
}

extension Verification.MediaType {
    /// The usual ending of a file's name.
    fileprivate var suffix: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .heic: "heic"
        case .pdf: "pdf"
        }
    }
}
