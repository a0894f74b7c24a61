import Services
import StrictJSON
import Verification

/// What the body of an upload says of the file in it.
struct UploadedSide: Sendable {
    let kind: DocumentKind
    let type: DocumentType
    let side: DocumentSide
    let replaces: Bool
    let sizeInBytes: Int
    private let declared: String?

    /// Reads the members around the content, collecting every problem.
    init(_ object: StreamedObject) throws(ServiceError) {
        let content = object.content
        do {
            self = try JSONValue.object(object.members).read { reader in
                let kind = reader.enumeration("kind", of: DocumentKind.self)
                let type = reader.enumeration("type", of: DocumentType.self)
                let side = reader.enumeration("side", of: DocumentSide.self)
                let replaces = reader.optionalBool("replace")
                if content == nil, reader.requiredValue("content") != nil {
                    reader.problem(at: "content", code: .wrongType, detail: "must be a string")
                }
                reader.rejectUnknownMembers()
                guard let kind, let type, let side, let content else { return nil }
                return UploadedSide(
                    kind: kind, type: type, side: side, replaces: replaces ?? false,
                    sizeInBytes: content.decodedBytes, declared: content.declaredMediaType)
            }
        } catch {
            throw ServiceError(error)
        }
    }

    private init(
        kind: DocumentKind, type: DocumentType, side: DocumentSide, replaces: Bool, sizeInBytes: Int, declared: String?
    ) {
        self.kind = kind
        self.type = type
        self.side = side
        self.replaces = replaces
        self.sizeInBytes = sizeInBytes
        self.declared = declared
    }

    /// The format the `data:` prefix names; refused when it names one that is not taken.
    func declaredMediaType() throws(ServiceError) -> MediaType? {
        try MediaType(declared: declared)
    }
}

extension MediaType {
    /// Reads a declared media type; nil without one.
    init?(declared: String?, pointer: String = "/content") throws(ServiceError) {
        guard let declared else { return nil }
        switch declared.lowercased() {
        case "image/jpeg", "image/jpg": self = .jpeg
        case "image/png": self = .png
        case "image/webp": self = .webp
        case "image/heic", "image/heif": self = .heic
        case "application/pdf": self = .pdf
        default:
            throw ServiceError(
                .fileTypeMismatch, "The declared media type is not one that is taken.",
                problems: [
                    FieldProblem(
                        pointer: pointer, code: "file_type_mismatch",
                        detail: "Declare image/jpeg, image/png, image/webp, image/heic or application/pdf, or nothing.")
                ])
        }
    }
}
