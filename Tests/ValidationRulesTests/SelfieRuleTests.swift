import Testing
import ValidationRules
import Verification

@Suite("The rule on the selfie")
struct SelfieRuleTests {
    @Test(
        "R27: the source's opinion of the face counts, and a number below the floor rejects",
        arguments: [
            ("strong_match", nil, "pass"), ("possible_match", nil, "fail double_check"),
            ("weak_match", nil, "fail reject"), ("no_match", nil, "fail reject"), ("92", nil, "pass"),
            ("0.92", nil, "pass"), ("84", nil, "fail double_check"), ("0.399", nil, "fail double_check"),
            ("39", nil, "fail reject"), ("0.1", nil, "fail reject"), ("-4", nil, "not_evaluable double_check"),
            ("nan", nil, "not_evaluable double_check"), ("purple", nil, "not_evaluable double_check"),
            (nil, "passed", "pass"), (nil, "failed", "fail double_check"), (nil, "?", "not_evaluable double_check"),
            ("strong_match", "failed", "fail double_check"), ("10", "passed", "fail reject"),
            (nil, nil, "not_applicable"), (" ", nil, "not_applicable"),
        ] as [(String?, String?, String)]
    )
    func faces(match: String?, liveness: String?, verdict: String) {
        var applicant = Applicant()
        applicant.documents.append(Applicant.document(.selfie, .selfie, sides: [.front]))
        applicant[.photoID, .faceMatch] = match
        applicant[.photoID, .liveness] = liveness
        #expect(applicant.verdict(of: "R27") == verdict)
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R27") == "not_applicable")
    }

    @Test("R27: the vendor chooses both limits, and what we sent ourselves is no opinion")
    func limits() {
        var applicant = Applicant()
        applicant.documents.append(Applicant.document(.selfie, .selfie, sides: [.front]))
        applicant[.photoID, .faceMatch] = "70"
        #expect(applicant.verdict(of: "R27") == "fail double_check")
        applicant.settings = RuleSettings(parameters: ["R27": ["minimum_similarity": 70]])
        #expect(applicant.verdict(of: "R27") == "pass")
        applicant.settings = RuleSettings(parameters: ["R27": ["hard_floor": 75]])
        #expect(applicant.verdict(of: "R27") == "fail reject")
        applicant[.photoID, .faceMatch] = nil
        applicant[.initData, .faceMatch] = "99"
        #expect(applicant.verdict(of: "R27") == "not_applicable")
    }
}
