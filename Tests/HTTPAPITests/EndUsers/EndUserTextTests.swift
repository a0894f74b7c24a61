import Services
import Testing
import Verification

@testable import HTTPAPI

@Suite struct EndUserTextTests {
    @Test(
        "what a better picture or document can mend is named",
        arguments: [
            (SessionPurpose.photoID, 511, "expired"), (.photoID, 204, "could not be read"),
            (.proofOfAddress, 527, "could not be read"), (.proofOfAddress, 528, "too long ago"),
            (.addressDocument, 510, "cannot be used"),
        ])
    func namesCause(purpose: SessionPurpose, reasonCode: Int, words: String) throws {
        let text = try #require(EndUserTexts.Text(verdict("declined", reasonCode, of: purpose)))

        #expect(text.text.contains(words))
        #expect(text.kind == (purpose == .photoID ? .photoID : .proofOfAddress))
    }

    @Test("suspicions are told in the same words as what is unknown")
    func keepsSuspicions() {
        let unknown = EndUserTexts.Text(verdict("declined", nil, of: .photoID))

        for reasonCode in [102, 106, 127, 503, 99_999] {
            #expect(EndUserTexts.Text(verdict("declined", reasonCode, of: .photoID)) == unknown)
        }
    }

    @Test("what was accepted, or failed on the provider's side, is not told")
    func keepsQuiet() {
        #expect(EndUserTexts.Text(verdict("approved", nil, of: .photoID)) == nil)
        #expect(EndUserTexts.Text(verdict("declined", 566, of: .photoID)) == nil)
        #expect(EndUserTexts.Text(verdict("review", nil, of: .proofOfAddress)) == nil)
    }

    private func verdict(_ status: String, _ reasonCode: Int?, of purpose: SessionPurpose) -> PurposeVerdict {
        PurposeVerdict(purpose: purpose, verdict: ProviderVerdict(status: status, reasonCode: reasonCode))
    }
}
