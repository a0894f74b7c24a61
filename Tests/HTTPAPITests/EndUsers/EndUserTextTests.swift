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
        let text = try #require(EndUserTexts.Text(verdict("declined", reasonCode, of: purpose), in: .english))

        #expect(text.text.contains(words))
        #expect(text.kind == (purpose == .photoID ? .photoID : .proofOfAddress))
    }

    @Test("suspicions are told in the same words as what is unknown")
    func keepsSuspicions() {
        let unknown = EndUserTexts.Text(verdict("declined", nil, of: .photoID), in: .english)

        for reasonCode in [102, 106, 127, 503, 508, 99_999] {
            #expect(EndUserTexts.Text(verdict("declined", reasonCode, of: .photoID), in: .english) == unknown)
        }
    }

    @Test("what was accepted is not told")
    func keepsQuiet() {
        #expect(EndUserTexts.Text(verdict("approved", nil, of: .photoID), in: .english) == nil)
        #expect(EndUserTexts.Text(verdict("review", nil, of: .proofOfAddress), in: .english) == nil)
    }

    @Test("every cause has a text in each language", arguments: [101, 202, 203, 204, 205, 206, 207, 209, 528, 641, 0])
    func speaksBothLanguages(reasonCode: Int) throws {
        for purpose in [SessionPurpose.photoID, .proofOfAddress] {
            let said = verdict("declined", reasonCode, of: purpose)
            let english = try #require(EndUserTexts.Text(said, in: .english))
            let spanish = try #require(EndUserTexts.Text(said, in: .spanish))

            #expect(english.kind == spanish.kind)
            #expect(english.text.contains("Please") && !spanish.text.contains("Please"))
        }
    }

    private func verdict(_ status: String, _ reasonCode: Int?, of purpose: SessionPurpose) -> PurposeVerdict {
        PurposeVerdict(purpose: purpose, verdict: ProviderVerdict(status: status, reasonCode: reasonCode))
    }
}
