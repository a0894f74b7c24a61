import Services
import StrictJSON
import Verification

extension JSONWriter {
    /// Writes what an applicant may see: what is needed, what is there, and how it stands; no data of either side.
    mutating func endUserVerification(_ record: VerificationRecord, texts: EndUserTexts) {
        object { writer in
            writer.member("object", "end_user_verification")
            writer.member("status", record.status.rawValue)
            writer.member("locale", record.locale)
            writer.member("accepts_uploads", record.state.acceptsUploads)
            writer.member("can_submit", record.status == .started && record.isComplete)
            writer.array("documents") { documents in
                for kind in record.flow.requiredKinds { documents.need(kind, isRequired: true, record) }
                for kind in record.flow.optionalKinds { documents.need(kind, isRequired: false, record) }
            }
            writer.array("texts") { array in
                for text in texts.texts {
                    array.object {
                        $0.member("kind", text.kind?.rawValue)
                        $0.member("text", text.text)
                    }
                }
            }
        }
    }

    /// Writes an uploaded document without anything that was read from it.
    mutating func endUserDocument(_ document: Document) {
        object { writer in
            writer.member("id", document.id)
            writer.member("object", "document")
            writer.member("kind", document.kind.rawValue)
            writer.member("type", document.type.rawValue)
            writer.member("status", document.status.rawValue)
            writer.member("uploaded_sides", document.files.map(\.side.rawValue))
            writer.member("missing_sides", document.missingSides.map(\.rawValue))
        }
    }

    private mutating func need(_ kind: DocumentKind, isRequired: Bool, _ record: VerificationRecord) {
        object { writer in
            writer.member("kind", kind.rawValue)
            writer.member("required", isRequired)
            writer.array("accepted_types") { types in
                for type in record.flow.uploadableTypes(for: kind)
                where record.flow.acceptance(of: type, as: kind) != .refused {
                    types.object {
                        $0.member("type", type.rawValue)
                        $0.member("sides", type.requiredSides(as: kind).map(\.rawValue))
                    }
                }
            }
            if let document = record.document(kind) {
                writer.name("document")
                writer.endUserDocument(document)
            } else {
                writer.member("document", String?.none)
            }
        }
    }
}

extension VerificationRecord {
    /// Every required document is there with all its sides.
    fileprivate var isComplete: Bool {
        flow.requiredKinds.allSatisfy { document($0)?.missingSides.isEmpty ?? false }
            && documents.allSatisfy(\.missingSides.isEmpty)
    }
}
