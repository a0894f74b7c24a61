import Veriff
import Verification

extension SandboxReading {
    /// What the document reader found in an image of a session, as the sandbox's own reading.
    init(_ found: ReadDocument, context: String, kind: SandboxIntegration.Kind) {
        self.init()
        switch found.status {
        case .unreadable: refuse(for: kind, reasonCode: 204)
        case .notADocument:
            // The back of many cards shows nothing that tells it from any other picture.
            guard !context.hasPrefix("document-back") else { return }
            refuse(for: kind, reasonCode: 647)
        case .ok: kind == .poa ? readProofOfAddress(found) : readIdentity(found)
        }
    }

    /// Another picture is asked for; the proof-of-address product declines instead (527).
    private mutating func refuse(for kind: SandboxIntegration.Kind, reasonCode: Int) {
        isUnreadable = true
        guard kind != .poa else { return }
        status = "resubmission_requested"
        self.reasonCode = reasonCode
    }

    private mutating func readIdentity(_ found: ReadDocument) {
        guard let type = found.type, let name = VeriffDocumentType.identityName(of: type) else {
            status = "declined"
            reasonCode = 510
            return
        }
        documentType = name
        firstName = found.value(.firstName)
        middleName = found.value(.middleName)
        lastName = found.value(.lastName)
        suffix = found.value(.suffix)
        dateOfBirth = found.value(.dateOfBirth)
        documentNumber = found.value(.documentNumber)
        documentCountry = found.value(.country).flatMap(Country.init(reading:))?.alpha2 ?? type.usualCountry
        documentState = found.value(.state)
        validFrom = found.value(.issuedOn)
        validUntil = found.value(.expiresOn)
        fullAddress = found.value(.address)
    }

    private mutating func readProofOfAddress(_ found: ReadDocument) {
        // A type that the product does not know is on no list of acceptable ones (510).
        documentType = found.type.map { VeriffDocumentType.addressNames(of: $0).first ?? "OTHER" }
        fullName = found.value(.name)
        fullAddress = found.value(.address)
        issueDate = found.value(.issuedOn)
        fraud = "LOW_RISK"
        if fullName == nil, fullAddress == nil { isUnreadable = true }
    }
}

extension DocumentType {
    /// The country of a document that names none.
    fileprivate var usualCountry: String? {
        switch self {
        case .usDriverLicense, .usNondriverID, .usPassport, .usPassportCard, .permanentResidentCard: "US"
        default: nil
        }
    }
}
