import Testing
import ValidationRules
import Verification

@Suite("Rules on the person")
struct PersonRuleTests {
    @Test(
        "R20: the expected last name",
        arguments: [
            ("Hartwell", "pass"), ("HARTWELL", "pass"), ("Hårtwell", "pass"), ("Zebrowski", "fail reject"),
            ("Hartwell-Lopez", "fail double_check"), ("Hart", "fail double_check"), ("  ", "not_evaluable reject"),
        ]
    )
    func lastNames(name: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .lastName] = name
        if name == "  " { applicant[.photoID, .firstName] = nil }
        #expect(applicant.verdict(of: "R20") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R20") == "not_applicable")
    }

    @Test("R20: father and son are two persons")
    func generations() {
        var applicant = Applicant()
        applicant.person.suffix = "Jr."
        #expect(applicant.verdict(of: "R20") == "pass")
        applicant[.photoID, .suffix] = "SR"
        #expect(applicant.verdict(of: "R20") == "fail reject")
        applicant[.photoID, .suffix] = "II"
        #expect(applicant.verdict(of: "R20") == "fail double_check")
    }

    @Test(
        "R21: the expected first name",
        arguments: [
            ("maria", "pass"), ("María", "pass"), ("MARIA ELENA", "pass"), ("M", "fail double_check"),
            ("Mario", "fail double_check"), ("Elena", "fail double_check"), ("Gertrude", "fail reject"),
            (String(repeating: "long ", count: 1000), "not_evaluable reject"),
        ]
    )
    func firstNames(name: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .firstName] = name
        applicant[.photoID, .middleName] = nil
        #expect(applicant.verdict(of: "R21") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R21") == "not_applicable")
    }

    @Test("R20 and R21: names in each other's place are for a person to judge")
    func swapped() {
        var applicant = Applicant()
        applicant[.photoID, .firstName] = "HARTWELL"
        applicant[.photoID, .middleName] = nil
        applicant[.photoID, .lastName] = "MARIA"
        #expect(applicant.verdict(of: "R20") == "fail double_check")
        #expect(applicant.verdict(of: "R21") == "fail double_check")
    }

    @Test("R20 and R21: a whole name in one field is taken apart")
    func wholeName() {
        var applicant = Applicant()
        applicant.read[.photoID] = [.fullName: "HARTWELL, MARIA ELENA"]
        #expect(applicant.verdict(of: "R20") == "pass")
        #expect(applicant.verdict(of: "R21") == "pass")
    }

    @Test(
        "R22: the proof of address names the holder of the photo ID, alone or with others",
        arguments: [
            ("Maria Hartwell", "pass"), ("HARTWELL, MARIA", "pass"), ("Hartwell Maria", "fail double_check"),
            ("John Smith & Maria Hartwell", "pass"), ("John and Maria Hartwell", "pass"),
            ("Maria & John Hartwell", "pass"),
            ("Maria Lopez", "fail double_check"), ("Peter Hartwell", "fail double_check"), ("Wei Chen", "fail reject"),
            ("", "not_evaluable reject"),
        ]
    )
    func addressDocumentNames(name: String, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .fullName] = name
        #expect(applicant.verdict(of: "R22") == verdict)
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R22") == "not_applicable")
    }

    @Test(
        "R23: middle names may be missing or short, not different",
        arguments: [
            ("Elena", "pass"), ("E", "pass"), (nil, "pass"), ("Sofia", "fail double_check"), ("S", "fail double_check"),
        ] as [(String?, String)]
    )
    func middleNames(name: String?, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .middleName] = name
        #expect(applicant.verdict(of: "R23") == verdict)
        #expect(applicant.verdict(of: "R21") == "pass")
        applicant.person.middleName = nil
        #expect(applicant.verdict(of: "R23") == "not_applicable")
    }

    @Test(
        "R24: the expected date of birth; a slip is for a person to judge",
        arguments: [
            ("1990-05-17", "pass"), ("05/17/1990", "pass"), ("1990-05-11", "fail double_check"),
            ("05/17/90", "pass"), ("17-MAY-35", "fail reject"), ("05/17/25", "not_evaluable reject"),
            ("1990-05-71", "not_evaluable reject"), ("1909-05-17", "fail double_check"), ("1985-03-02", "fail reject"),
            ("", "not_evaluable reject"),
        ]
    )
    func datesOfBirth(date: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .dateOfBirth] = date
        #expect(applicant.verdict(of: "R24") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R24") == "not_applicable")
    }

    @Test(
        "R25: of age on the day, by the document and not by the vendor's word",
        arguments: [
            ("2008-11-20", "pass"), ("2008-11-21", "fail reject"), ("2030-01-01", "not_evaluable reject"),
            // Later than today in this century; of age or not, as it could be either.
            ("11/21/35", "pass"), ("11/20/08", "not_evaluable reject"),
            ("", "not_evaluable reject"),
        ]
    )
    func ages(date: String, verdict: String) throws {
        var applicant = Applicant()
        applicant[.photoID, .dateOfBirth] = date
        #expect(applicant.verdict(of: "R25") == verdict)
        #expect(try !#require(applicant.results(of: "R25").first).isResubmittable)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R25") == "not_applicable")
    }
}
