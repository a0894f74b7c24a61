import Testing
import ValidationRules
import Verification

@Suite("Rules across verifications")
struct RepetitionRuleTests {
    private static let other = VerificationID(value: 77)

    private func verdict(of rule: String, _ repetitions: Repetitions?, _ settings: RuleSettings = RuleSettings())
        -> String
    {
        var applicant = Applicant()
        applicant.repetitions = repetitions
        applicant.settings = settings
        return applicant.verdict(of: rule)
    }

    @Test("without look-ups the rules across verifications have nothing to judge", arguments: 44...48)
    func noLookUps(number: Int) {
        #expect(verdict(of: "R\(number)", nil) == "not_applicable")
        #expect(verdict(of: "R\(number)", Repetitions()) == "pass")
    }

    @Test("R44: a number under another name wants a look; one that was not read could not be looked up")
    func numbers() {
        #expect(verdict(of: "R44", Repetitions(sameNumberOtherName: [Self.other])) == "fail double_check")
        var applicant = Applicant()
        applicant.repetitions = Repetitions()
        applicant[.photoID, .documentNumber] = nil
        applicant[.initData, .documentNumber] = "D1234567"
        #expect(applicant.verdict(of: "R44") == "not_evaluable double_check")
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R44") == "not_applicable")
    }

    @Test("R45: the same person is linked and not held up")
    func persons() {
        #expect(verdict(of: "R45", Repetitions(samePerson: [Self.other])) == "fail info")
    }

    @Test("R46: so many unrelated persons share a home as the vendor says", arguments: [(5, 6), (1, 2), (100, 101)])
    func addresses(maximum: Int, count: Int) {
        let settings = RuleSettings(parameters: ["R46": ["maximum_persons": maximum]])
        #expect(verdict(of: "R46", Repetitions(unrelatedPersonsAtAddress: maximum), settings) == "pass")
        #expect(verdict(of: "R46", Repetitions(unrelatedPersonsAtAddress: count), settings) == "fail double_check")
        #expect(verdict(of: "R46", Repetitions(unrelatedPersonsAtAddress: 6)) == "fail double_check")
        #expect(verdict(of: "R46", Repetitions(unrelatedPersonsAtAddress: 5)) == "pass")
    }

    @Test("R47: a file of another person wants a look; without documents there is no file")
    func files() {
        #expect(verdict(of: "R47", Repetitions(sameFile: [Self.other])) == "fail double_check")
        var applicant = Applicant()
        applicant.repetitions = Repetitions(sameFile: [Self.other])
        applicant.documents = []
        #expect(applicant.verdict(of: "R47") == "not_applicable")
    }

    @Test("R48: resubmissions are counted against the vendor's number")
    func resubmissions() {
        #expect(verdict(of: "R48", Repetitions(resubmissions: 3)) == "pass")
        #expect(verdict(of: "R48", Repetitions(resubmissions: 4)) == "fail info")
        let none = RuleSettings(parameters: ["R48": ["maximum_resubmissions": 0]])
        #expect(verdict(of: "R48", Repetitions(resubmissions: 1), none) == "fail info")
        #expect(verdict(of: "R48", Repetitions(), none) == "pass")
    }

    @Test(
        "what was found is recorded with the result, so that a replay sees the same", arguments: ["R44", "R45", "R47"])
    func record(rule: String) {
        var applicant = Applicant()
        applicant.repetitions = Repetitions(
            sameNumberOtherName: [Self.other], samePerson: [Self.other], sameFile: [Self.other])
        let inputs = applicant.results(of: rule).flatMap(\.inputs)
        #expect(
            inputs == [RuleValue("count", "1"), RuleValue("verification", Self.other.description)])
    }
}
