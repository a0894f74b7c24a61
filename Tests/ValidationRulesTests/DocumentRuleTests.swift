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
}
