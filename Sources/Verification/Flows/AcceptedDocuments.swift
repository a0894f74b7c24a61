/// Which document types a flow takes as evidence (usps-1583.md sections 5 to 7).
package enum DocumentAcceptance: String, Sendable {
    case accepted
    case doubtful
    case refused
}

extension Flow {
    /// How the flow regards a document type offered for a kind.
    package func acceptance(of type: DocumentType, as kind: DocumentKind) -> DocumentAcceptance {
        guard accepts(kind), type.kinds.contains(kind) else { return .refused }
        switch kind {
        case .photoID: return photoIDAcceptance(of: type)
        case .proofOfAddress: return addressAcceptance(of: type)
        case .selfie: return .accepted
        }
    }

    /// An identity check asks who somebody is, not which box of the form the document belongs to.
    private func photoIDAcceptance(of type: DocumentType) -> DocumentAcceptance {
        switch type {
        case .citizenshipCertificate, .otherUSCISCard, .dodCAC: name == .usps1583 ? .doubtful : .accepted
        case .foreignDriverLicense, .foreignNationalID: name == .usps1583 ? .refused : .accepted
        default: type.isMistake ? .refused : .accepted
        }
    }

    private func addressAcceptance(of type: DocumentType) -> DocumentAcceptance {
        switch type {
        case .formI94: .doubtful
        case .utilityBill, .bankStatement, .creditCardStatement, .phoneBill, .taxDocument, .governmentLetter:
            name == .usps1583 ? .refused : .accepted
        default: type.isMistake ? .refused : .accepted
        }
    }
}

extension DocumentType {
    /// What no flow takes for anything (usps-1583.md section 7).
    fileprivate var isMistake: Bool {
        switch self {
        case .socialSecurityCard, .birthCertificate, .creditCard, .usCorporateID, .foreignUniversityID,
            .huntingOrFirearmLicense, .healthInsuranceCard, .vaHealthCard, .libraryCard, .clubOrRetailCard,
            .temporaryPaperLicense:
            true
        default: false
        }
    }
}
