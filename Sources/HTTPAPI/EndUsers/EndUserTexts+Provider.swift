import Services
import Verification

extension EndUserTexts.Text {
    /// What an applicant is told about a session that the provider did not accept; nil for one that it did.
    init?(_ said: PurposeVerdict, in language: Language) {
        let status = ProviderStatus(rawValue: said.verdict.status)
        guard status == .declined || status == .resubmissionRequested else { return nil }
        let ofPurpose: DocumentKind
        switch said.purpose {
        case .photoID: ofPurpose = .photoID
        case .proofOfAddress, .addressDocument: ofPurpose = .proofOfAddress
        case .database: return nil
        }
        let advice = said.verdict.reasonCode.flatMap(ProviderReason.init(code:))?.advice ?? .anotherDocument
        let kind = advice.documentKind ?? ofPurpose
        self.init(kind: kind, text: advice.text(about: kind).text(in: language))
    }
}
