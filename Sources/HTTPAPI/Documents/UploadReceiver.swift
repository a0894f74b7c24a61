import Crypto
import Hummingbird
import NIOCore
import Services
import StrictJSON
import Verification

/// Takes in one side of a document: the body is counted, decoded, inspected, hashed and stored piece by piece, so that
/// no more than a piece of it is ever in memory.
struct UploadReceiver: Sendable {
    /// The whole JSON body.
    static let maximumBodyLength = 14 * 1024 * 1024
    /// The file in it.
    static let maximumFileLength = 10 * 1024 * 1024

    let documents: DocumentService
    let permits: UploadPermits

    /// A side whose bytes are stored.
    struct Receipt: Sendable {
        let document: ReceivedDocument
        /// Over method, path and raw body.
        let fingerprint: [UInt8]
    }

    /// Receives a side; whatever goes wrong, nothing of it is left behind.
    func receive(
        _ request: Request, _ context: APIRequestContext, for id: VerificationID, tenant: Tenant
    ) async throws -> Receipt {
        try request.refuseOversize(Self.maximumBodyLength)
        try request.requireJSON()
        return try await permits.withPermit {
            let upload = try await documents.beginUpload(to: id, tenant: tenant)
            do {
                return try await receive(request, context, into: upload)
            } catch {
                await upload.writer.abandon()
                throw Self.translated(error)
            }
        }
    }

    private func receive(
        _ request: Request, _ context: APIRequestContext, into upload: DocumentUpload
    ) async throws -> Receipt {
        var fingerprint = request.fingerprint()
        var reader = StreamingObjectReader(
            contentField: "content", maximumContentBytes: Self.maximumFileLength)
        var inspector = MediaInspector()
        var digest = SHA256()
        try await request.forEachChunk(context, maximumLength: Self.maximumBodyLength) { buffer in
            var decoded: [UInt8] = []
            try buffer.withUnsafeReadableBytes { bytes in
                fingerprint.update(bufferPointer: bytes)
                try reader.consume(bytes) { decoded.append(contentsOf: $0) }
            }
            guard !decoded.isEmpty else { return }
            try inspector.consume(decoded[...])
            digest.update(data: decoded)
            try await storingContent { () throws(DocumentContentError) in
                try await upload.writer.append(decoded[...])
            }
        }
        let object = try reader.finish()
        let side = try UploadedSide(object)
        let media = try inspector.finish(declared: try side.declaredMediaType())
        try await storingContent { () throws(DocumentContentError) in try await upload.writer.finish() }
        let received = documents.received(
            upload, kind: side.kind, type: side.type, side: side.side, mediaType: media.type,
            sizeInBytes: side.sizeInBytes, digest: Array(digest.finalize()), replaces: side.replaces)
        return Receipt(document: received, fingerprint: Array(fingerprint.finalize()))
    }

    private static func translated(_ error: any Error) -> any Error {
        switch error {
        case let error as MediaProblem: ServiceError(error)
        case let error as JSONError where error.code == .invalidBase64:
            ServiceError(
                .validationFailed, "The content is not valid base64.",
                problems: [
                    FieldProblem(
                        pointer: "/content", code: error.code.rawValue,
                        detail: "\(error.code.explanation) (byte \(error.offset))")
                ])
        case let error as JSONError where error.code == .tooLarge && error.pointer == "/content":
            BodyRefusal(
                error: ServiceError(
                    .fileTooLarge, "A file may have at most \(maximumFileLength) bytes.",
                    problems: [
                        FieldProblem(pointer: "/content", code: "file_too_large", detail: "The file is too large.")
                    ]))
        case let error as JSONError: ServiceError(error)
        default: error
        }
    }
}
