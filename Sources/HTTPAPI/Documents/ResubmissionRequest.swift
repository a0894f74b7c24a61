import Services
import StrictJSON
import Verification

/// The body of `resubmitVerification`.
struct ResubmissionRequest: Sendable {
    /// One side of a document, decoded and inspected.
    struct File: Sendable {
        let kind: DocumentKind
        let type: DocumentType
        let side: DocumentSide
        let mediaType: MediaType
        let bytes: [UInt8]
    }

    let corrections: ExpectedDataPatch
    let documents: [File]
    let waivesReplacement: Bool
    let submits: Bool
    let details: ActionDetails

    private static let maximumFiles = 6

    /// Reads the body; the limits of its strings are those of an upload.
    init(_ body: JSONBody, expectedVersion: Int?) throws(ServiceError) {
        self = try body.read { reader in
            let corrections =
                reader.optionalObject("corrections") { corrections in
                    let patch = corrections.expectedDataPatch()
                    corrections.rejectUnknownMembers()
                    return patch
                } ?? ExpectedDataPatch()
            let documents = reader.optionalObjects("documents", maximumCount: Self.maximumFiles) { $0.file() }
            let waives = reader.optionalBool("waive_replacement") ?? false
            let submits = reader.optionalBool("submit") ?? false
            return ResubmissionRequest(
                corrections: corrections, documents: documents ?? [], waivesReplacement: waives, submits: submits,
                details: reader.actionDetails(expectedVersion: expectedVersion))
        }
    }

    private init(
        corrections: ExpectedDataPatch, documents: [File], waivesReplacement: Bool, submits: Bool,
        details: ActionDetails
    ) {
        self.corrections = corrections
        self.documents = documents
        self.waivesReplacement = waivesReplacement
        self.submits = submits
        self.details = details
    }
}

extension JSONObjectReader {
    fileprivate mutating func file() -> ResubmissionRequest.File? {
        let kind = enumeration("kind", of: DocumentKind.self)
        let type = enumeration("type", of: DocumentType.self)
        let side = enumeration("side", of: DocumentSide.self)
        let content = base64("content", maximumBytes: UploadReceiver.maximumFileLength)
        rejectUnknownMembers()
        guard let kind, let type, let side, let content else { return nil }
        do {
            var inspector = MediaInspector()
            try inspector.consume(content.bytes[...])
            let declared = try MediaType(declared: content.declaredMediaType)
            let media = try inspector.finish(declared: declared)
            return ResubmissionRequest.File(
                kind: kind, type: type, side: side, mediaType: media.type, bytes: content.bytes)
        } catch let error as MediaProblem {
            report(ServiceError(error))
        } catch let error as ServiceError {
            report(error)
        } catch {
            problem(at: "content", code: .invalid, detail: "cannot be read")
        }
        return nil
    }

    private mutating func report(_ error: ServiceError) {
        problem(at: "content", code: JSONProblem.Code(rawValue: error.code.rawValue), detail: error.detail)
    }
}
