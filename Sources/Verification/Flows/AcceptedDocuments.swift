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

    private func photoIDAcceptance(of type: DocumentType) -> DocumentAcceptance {
        switch type {
        case .citizenshipCertificate, .otherUSCISCard: .doubtful
        case .foreignDriverLicense, .foreignNationalID: name == .usps1583 ? .refused : .accepted
        default: .accepted
        }
    }

    private func addressAcceptance(of type: DocumentType) -> DocumentAcceptance {
        switch type {
        case .utilityBill, .bankStatement: name == .usps1583 ? .refused : .accepted
        case .creditCardStatement, .phoneBill, .taxDocument, .governmentLetter:
            name == .usps1583 ? .refused : .accepted
        default: .accepted
        }
    }
}
