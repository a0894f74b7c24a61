import Testing
import ValidationRules
import Verification

@Suite("Rules on what was expected of a document")
struct ExpectedDocumentRuleTests {
    @Test(
        "R26: the expected number, forgiving what is easily misread",
        arguments: [
            ("d 123-4567", "pass"), ("DI234S67", "fail double_check"), ("D7654321", "fail double_check"),
            ("--", "not_evaluable double_check"), ("", "not_evaluable double_check"),
        ]
    )
    func documentNumbers(number: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .documentNumber] = number
        #expect(applicant.verdict(of: "R26") == verdict)
        applicant.settings = RuleSettings(severities: ["R26": .reject])
        let strict =
            number == "D7654321"
            ? "fail reject" : verdict.replacing("not_evaluable double_check", with: "not_evaluable reject")
        #expect(applicant.verdict(of: "R26") == strict)
        applicant.expectedDocuments = []
        #expect(applicant.verdict(of: "R26") == "not_applicable")
    }

    @Test("R26a: an expected type, whatever the applicant says")
    func expectedTypes() {
        var applicant = Applicant()
        #expect(applicant.verdicts(of: "R26a") == ["pass", "pass"])
        applicant[.photoID, .documentType] = "permanent_resident_card"
        #expect(applicant.verdicts(of: "R26a") == ["fail double_check", "pass"])
        applicant[.photoID, .documentType] = nil
        #expect(applicant.verdicts(of: "R26a") == ["pass", "pass"])
        applicant.documents[0] = Applicant.document(.photoID, .tribalID, sides: [.front, .back])
        #expect(applicant.verdicts(of: "R26a") == ["fail double_check", "pass"])
        applicant.expectedDocuments = []
        #expect(applicant.verdict(of: "R26a") == "not_applicable")
    }

    @Test(
        "R26b: the expected issuing country",
        arguments: [
            ("USA", "pass"), ("PR", "pass"), ("United States", "pass"), ("MX", "fail reject"),
            ("Atlantis", "not_evaluable reject"), ("", "not_evaluable reject"),
        ]
    )
    func issuingCountries(country: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .issuingCountry] = country
        #expect(applicant.verdict(of: "R26b") == verdict)
        applicant.expectedDocuments = []
        #expect(applicant.verdict(of: "R26b") == "not_applicable")
    }
}
