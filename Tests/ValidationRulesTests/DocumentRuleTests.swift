import Testing
import ValidationRules
import Verification

@Suite("Rules on documents")
struct DocumentRuleTests {
    @Test("R1 and R2: a document with all its sides")
    func presence() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R1") == "pass")
        #expect(applicant.verdict(of: "R2") == "pass")
        applicant.documents[0] = Applicant.document(.photoID, .usDriverLicense, sides: [.front])
        #expect(applicant.verdict(of: "R1") == "fail reject")
        applicant.documents[0] = Applicant.document(.photoID, .usPassport, sides: [.front])
        #expect(applicant.verdict(of: "R1") == "pass")
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R2") == "fail reject")
        applicant.flow = .identity
        applicant.expectedDocuments = []
        #expect(applicant.verdict(of: "R2") == "not_applicable")
    }

    @Test(
        "R3: a photo ID of an accepted type",
        arguments: [
            (DocumentType.usPassport, "pass"), (.naturalizationCertificate, "pass"),
            (.citizenshipCertificate, "fail double_check"), (.otherUSCISCard, "fail double_check"),
            (.foreignDriverLicense, "fail reject"), (.currentLease, "fail reject"),
        ]
    )
    func photoIDTypes(type: DocumentType, verdict: String) {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front, .back])
        #expect(applicant.verdict(of: "R3") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R3") == "not_applicable")
    }

    @Test("R4: bills and statements are refused for a mailbox, with what to bring")
    func addressTypes() throws {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R4") == "pass")
        applicant.documents[1] = Applicant.document(.proofOfAddress, .utilityBill, sides: [.front])
        #expect(applicant.verdict(of: "R4") == "fail reject")
        let text = try #require(applicant.results(of: "R4").first?.endUserText.english)
        #expect(text.contains("current lease"))
        applicant.flow = .identity
        #expect(applicant.verdict(of: "R4") == "pass")
    }

    @Test(
        "R5: the recognised type is not a refused one",
        arguments: [
            ("current_lease", "pass"), ("utility_bill", "fail reject"), ("bank_statement", "fail reject"),
            ("LOAN_STATEMENT", "not_evaluable reject"), ("  ", "not_evaluable reject"),
        ]
    )
    func recognisedTypes(word: String, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .documentType] = word
        #expect(applicant.verdicts(of: "R5") == ["pass", verdict])
    }

    @Test("R5: a class that holds accepted and refused photo IDs is not refused, a refused type is")
    func recognisedPhotoIDs() {
        var applicant = Applicant()
        applicant[.photoID, .documentType] = "DRIVERS_LICENSE"
        #expect(applicant.verdicts(of: "R5") == ["pass", "pass"])
        applicant[.photoID, .documentType] = "foreign_driver_license"
        #expect(applicant.verdicts(of: "R5") == ["fail reject", "pass"])
        applicant.documents = []
        #expect(applicant.verdict(of: "R5") == "not_applicable")
    }

    @Test(
        "R6: the declared type is the recognised one",
        arguments: [
            ("us_driver_license", "pass"), ("DRIVERS_LICENSE", "pass"), ("us_passport", "fail double_check"),
            ("ID_CARD", "fail double_check"), ("SOMETHING", "not_evaluable double_check"),
        ]
    )
    func declaredTypes(word: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .documentType] = word
        #expect(applicant.verdicts(of: "R6") == [verdict, "pass"])
        applicant.documents = []
        #expect(applicant.verdict(of: "R6") == "not_applicable")
    }

    @Test("R7: a license counts once")
    func differentDocuments() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R7") == "pass")
        applicant.documents[1] = Applicant.document(.proofOfAddress, .usNondriverID, sides: [.front])
        #expect(applicant.verdict(of: "R7") == "fail reject")
        applicant.documents[0] = Applicant.document(.photoID, .usPassport, sides: [.front])
        #expect(applicant.verdict(of: "R7") == "fail double_check")
        applicant[.photoID, .documentType] = "us_passport"
        #expect(applicant.verdict(of: "R7") == "pass")
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R7") == "not_applicable")
    }

    @Test(
        "R13: valid through the printed day",
        arguments: [
            ("2026-11-20", "pass"), ("2026-11-19", "fail reject"), ("2029-01-01", "pass"),
            ("11/19/2026", "fail reject"),
            ("2023-02-30", "not_evaluable reject"), ("", "not_evaluable reject"),
        ]
    )
    func expiry(date: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = date
        #expect(applicant.verdict(of: "R13") == verdict)
    }

    @Test("R13 and R16: a type without expiry has none to read")
    func noExpiry() {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = nil
        #expect(applicant.verdict(of: "R16") == "not_evaluable double_check")
        applicant.documents[0] = Applicant.document(.photoID, .naturalizationCertificate, sides: [.front])
        #expect(applicant.verdict(of: "R13") == "not_applicable")
        #expect(applicant.verdict(of: "R16") == "not_applicable")
        #expect(Applicant().verdict(of: "R16") == "pass")
    }

    @Test(
        "R15: an expiry that comes soon is pointed out",
        arguments: [
            ("2026-12-20", "fail info"), ("2026-12-21", "pass"), ("2026-11-20", "fail info"),
            ("2026-11-19", "not_applicable"),
            ("?", "not_evaluable info"),
        ]
    )
    func expiresSoon(date: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = date
        #expect(applicant.verdict(of: "R15") == verdict)
    }

    @Test("R18: a term that is over is refused; an identity check also wants a recent document")
    func currentAddressDocument() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R18") == "not_applicable")
        applicant[.proofOfAddress, .validUntil] = "2026-11-20"
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .validUntil] = "2026-11-19"
        #expect(applicant.verdict(of: "R18") == "fail reject")
        applicant[.proofOfAddress, .validUntil] = "soon"
        #expect(applicant.verdict(of: "R18") == "not_evaluable reject")
        applicant[.proofOfAddress, .validUntil] = nil
        applicant.flow = .identity
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .issuedOn] = "2026-08-22"
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .issuedOn] = "2026-08-21"
        #expect(applicant.verdict(of: "R18") == "fail double_check")
        applicant[.proofOfAddress, .issuedOn] = nil
        #expect(applicant.verdict(of: "R18") == "not_evaluable double_check")
    }

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
