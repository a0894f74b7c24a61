import Services
import Testing
import Verification

@testable import HTTPAPI

@Suite("The provider's reason codes")
struct ProviderReasonTests {
    /// All that the provider's tables name.
    private static let declined: [ClosedRange<Int>] = [
        101...113, 120...124, 126...129, 501...511, 515...515, 526...528, 530...537, 539...539, 566...566,
    ]
    private static let resubmission: [ClosedRange<Int>] = [
        201...210, 602...603, 605...606, 608...609, 614...615, 619...621, 625...635, 641...642, 647...647,
    ]
    private static let documented: [Int] = (declined + resubmission).flatMap { Array($0) }
    private static let accusations = [
        "fraud", "suspect", "suspicious", "tamper", "alter", "fake", "forg", "deceit", "deceiv", "abuse", "blocklist",
        "fraude", "sospech", "falsific", "alterad", "engañ", "abus", "farm", "politic",
    ]

    @Test("the table holds the codes of the tables and no others")
    func table() {
        #expect(ProviderReason.codes == Self.documented.sorted())
    }

    @Test("each has a text for the reviewer, and advice in two languages that accuses nobody", arguments: documented)
    func everyCode(code: Int) throws {
        let reason = try #require(ProviderReason(code: code))
        #expect(reason.reviewerText.hasSuffix("."))

        for purpose in [SessionPurpose.photoID, .proofOfAddress, .addressDocument] {
            let said = verdict(code, of: purpose)
            let english = try #require(EndUserTexts.Text(said, in: .english))
            let spanish = try #require(EndUserTexts.Text(said, in: .spanish))

            #expect(english.text.contains("Please") && !spanish.text.contains("Please"))
            #expect(english.kind == spanish.kind)
            for word in Self.accusations {
                #expect(!english.text.lowercased().contains(word) && !spanish.text.lowercased().contains(word))
            }
        }
    }

    @Test(
        "a proof of address is told precisely what it lacks",
        arguments: [
            (510, "cannot be used as proof of address", "no sirve como comprobante"),
            (527, "could not be read", "No se pudo leer"), (528, "last 90 days", "últimos 90 días"),
            (566, "technical fault", "falla técnica"),
        ])
    func proofOfAddress(code: Int, english: String, spanish: String) throws {
        let said = verdict(code, of: .proofOfAddress)

        let text = try #require(EndUserTexts.Text(said, in: .english))
        #expect(text.text.contains(english) && text.kind == .proofOfAddress)
        #expect(EndUserTexts.Text(said, in: .spanish)?.text.contains(spanish) == true)
    }

    @Test(
        "a code that names its document wins over the session's purpose",
        arguments: [(202, DocumentKind.selfie), (606, .selfie), (527, .proofOfAddress), (511, .photoID)])
    func kinds(code: Int, kind: DocumentKind) {
        #expect(EndUserTexts.Text(verdict(code, of: .photoID), in: .english)?.kind == kind)
    }

    @Test("of an unknown code the reviewer reads the provider's reason, and the end user a neutral text")
    func unknown() {
        let said = verdict(561, of: .photoID, reason: "Low contrast")

        #expect(ProviderReason.reviewerText(of: said.verdict) == "Low contrast")
        #expect(EndUserTexts.Text(said, in: .english)?.text.contains("Low contrast") == false)
        #expect(EndUserTexts.Text(said, in: .english) == EndUserTexts.Text(verdict(102, of: .photoID), in: .english))
    }

    @Test("the code counts and not the reason beside it")
    func contradiction() {
        let said = verdict(102, of: .photoID, reason: "Document expired")

        #expect(ProviderReason.reviewerText(of: said.verdict)?.contains("altered") == true)
    }

    private func verdict(_ code: Int, of purpose: SessionPurpose, reason: String? = nil) -> PurposeVerdict {
        let status = (200..<300).contains(code) || code > 600 ? "resubmission_requested" : "declined"
        return PurposeVerdict(
            purpose: purpose, verdict: ProviderVerdict(status: status, reasonCode: code, reason: reason))
    }
}
