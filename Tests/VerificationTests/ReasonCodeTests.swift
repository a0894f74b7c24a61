import Testing
import Verification

@Suite("Reason codes")
struct ReasonCodeTests {
    @Test(
        "a well-formed code is taken",
        arguments: ["a", "rules", "provider_declined.102", String(repeating: "z", count: 64)]
    )
    func accepted(text: String) {
        #expect(ReasonCode(rawValue: text)?.rawValue == text)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "A", "a b", "a-b", "é", "a\u{0}", "a\n", String(repeating: "z", count: 65), "１",
        ]
    )
    func refused(text: String) {
        #expect(ReasonCode(rawValue: text) == nil)
    }

    @Test("the platform's own codes are well formed")
    func known() {
        let codes: [ReasonCode] = [
            .rules, .providerDeclined, .providerResubmission, .providerUnavailable, .providerDeadline, .providerReview,
            .providerCredentials, .providerNoData, .addressDocumentReview, .processingFailed, .linkLapsed,
        ]
        #expect(codes.allSatisfy { ReasonCode(rawValue: $0.rawValue) == $0 })
        #expect(Set(codes).count == codes.count)
    }
}
