import Testing
import ValidationRules
import Verification

@Suite("The rule on signs of fraud")
struct FraudRuleTests {
    @Test(
        "R43: what the provider says of a proof of address goes to a person, and rejects nobody by itself",
        arguments: [
            ("LOW_RISK", nil, "pass"), ("MEDIUM_RISK", nil, "fail double_check"),
            ("HIGH_RISK", nil, "fail double_check"), ("high_risk", nil, "fail double_check"),
            ("SOME_RISK", nil, "not_evaluable double_check"), ("not_assessed", nil, "not_evaluable double_check"),
            (nil, "0.12", "pass"), (nil, "0.7", "pass"),
            (nil, "0.71", "fail double_check"), (nil, "1.0", "fail double_check"), (nil, "88", "fail double_check"),
            (nil, "inf", "not_evaluable double_check"), (nil, "-0.1", "not_evaluable double_check"),
            ("LOW_RISK", "0.99", "fail double_check"), ("HIGH_RISK", "0.01", "fail double_check"),
            ("LOW_RISK", "?", "not_evaluable double_check"), (nil, nil, "not_applicable"),
        ] as [(String?, String?, String)]
    )
    func signs(level: String?, score: String?, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .fraudRiskLevel] = level
        applicant[.proofOfAddress, .riskScore] = score
        #expect(applicant.verdict(of: "R43") == verdict)
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R43") == "not_applicable")
    }

    @Test("R43: a vendor may make a high level a rejection, and nothing milder")
    func rejecting() {
        var applicant = Applicant()
        applicant.settings = RuleSettings(severities: ["R43": .reject])
        applicant[.proofOfAddress, .fraudRiskLevel] = "HIGH_RISK"
        #expect(applicant.verdict(of: "R43") == "fail reject")
        applicant[.proofOfAddress, .fraudRiskLevel] = "MEDIUM_RISK"
        #expect(applicant.verdict(of: "R43") == "fail double_check")
    }

    @Test("R43: a vendor may accept a medium level, and no other")
    func acceptingMedium() {
        var applicant = Applicant()
        applicant.settings = RuleSettings(parameters: ["R43": ["accept_medium_risk": 1]])
        applicant[.proofOfAddress, .fraudRiskLevel] = "MEDIUM_RISK"
        #expect(applicant.verdict(of: "R43") == "pass")
        applicant[.proofOfAddress, .fraudRiskLevel] = "HIGH_RISK"
        #expect(applicant.verdict(of: "R43") == "fail double_check")
    }

    @Test("R43: a score of a session that only asked registries is about the person on the photo ID")
    func registryScore() {
        var applicant = Applicant()
        applicant[.registry, .riskScore] = "0.9"
        #expect(applicant.verdicts(of: "R43") == ["fail double_check"])
        #expect(applicant.results(of: "R43").map(\.documentKind) == [.photoID])
    }

    @Test("R43: each document has its own finding, and the vendor chooses the limit of the score")
    func perDocument() {
        var applicant = Applicant()
        applicant[.photoID, .riskScore] = "0.5"
        applicant[.proofOfAddress, .fraudRiskLevel] = "HIGH_RISK"
        #expect(applicant.verdicts(of: "R43") == ["pass", "fail double_check"])
        #expect(applicant.results(of: "R43").map(\.documentKind) == [.photoID, .proofOfAddress])
        applicant.settings = RuleSettings(parameters: ["R43": ["maximum_risk": 49]])
        #expect(applicant.verdicts(of: "R43") == ["fail double_check", "fail double_check"])
    }
}
