import Services
import Verification

extension EndUserTexts.Text {
    /// What an applicant is told about a session that the provider did not accept; nil for one that it did.
    ///
    /// Only causes that a better document or picture can mend are named (veriff.md 11). What points at deceit is not: it
    /// would tell a deceiver what to do better.
    init?(_ said: PurposeVerdict) {
        let status = ProviderStatus(rawValue: said.verdict.status)
        guard status == .declined || status == .resubmissionRequested, said.verdict.reasonCode != 566 else {
            return nil
        }
        switch said.purpose {
        case .photoID: self.init(kind: .photoID, text: Self.photoIDText(said.verdict.reasonCode))
        case .proofOfAddress, .addressDocument:
            self.init(kind: .proofOfAddress, text: Self.addressText(said.verdict.reasonCode))
        case .database: return nil
        }
    }

    private static func photoIDText(_ reasonCode: Int?) -> String {
        switch reasonCode ?? 0 {
        case 101: "The photos must show the document itself, not a copy or a screen. Please take new ones."
        case 206, 510, 602: "This kind of document cannot be used. Please bring another one."
        case 207, 511, 620: "Your photo ID has expired. Please bring one that is valid."
        case 205, 621: "Your photo ID is damaged. Please bring another one."
        case 202, 208, 605, 606: "Your face could not be seen well. Please take a new photo of it in good light."
        case 203, 608, 609, 614, 615:
            "Your photo ID could not be seen in full. Please take new photos that show all its corners."
        case 201, 209, 635: "A photo is missing. Please send photos of all sides."
        case 204, 619, 625...634, 647:
            "Your photo ID could not be read. Please take sharp photos in good light, without glare."
        case 641, 642: "There was more than one person or document in a photo. Please take new ones."
        default: "Your photo ID could not be accepted. Please take new photos of it, or bring another document."
        }
    }

    private static func addressText(_ reasonCode: Int?) -> String {
        switch reasonCode ?? 0 {
        case 206, 510, 602: "This kind of document cannot be used as proof of address. Please bring another one."
        case 528: "Your proof of address was issued too long ago. Please bring a newer one."
        case 207, 511, 620: "Your proof of address is out of date. Please bring a current one."
        case 203, 204, 205, 527, 614, 615, 619, 621, 625...634, 647:
            "Your proof of address could not be read. Please send a sharp photo or a PDF that shows your name and address."
        default:
            "Your proof of address could not be accepted. Please send a better picture, or bring another document."
        }
    }
}
