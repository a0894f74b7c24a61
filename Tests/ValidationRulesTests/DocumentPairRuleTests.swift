import Testing
import ValidationRules
import Verification

@Suite("Rules on two documents and on what a document is")
struct DocumentPairRuleTests {
    @Test("R8: one file for both purposes, if only a side of it, is one paper")
    func sameFile() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R8") == "pass")
        applicant.documents[1] = Document(
            id: applicant.documents[1].id,
            kind: .proofOfAddress,
            type: .currentLease,
            status: .extracted,
            files: Array(applicant.documents[0].files.prefix(1)),
            createdAt: applicant.documents[1].createdAt
        )
        #expect(applicant.verdict(of: "R8") == "fail reject")
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R8") == "not_applicable")
    }

    @Test(
        "R8: the same document number is on one paper only",
        arguments: [
            ("d-1234567", "fail reject"), ("DI234567", "fail double_check"), ("P998877", "pass"), ("--", "pass"),
        ]
    )
    func sameNumber(number: String, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .documentNumber] = number
        #expect(applicant.verdict(of: "R8") == verdict)
    }

    @Test("R8: the same barcode is on one paper only; with nothing to compare it cannot be told")
    func sameBarcode() {
        var applicant = Applicant()
        applicant[.photoID, .barcode] = "@ANSI 636000"
        applicant[.proofOfAddress, .barcode] = "@ANSI 636000"
        #expect(applicant.verdict(of: "R8") == "fail reject")
        applicant[.proofOfAddress, .barcode] = "@ANSI 636001"
        #expect(applicant.verdict(of: "R8") == "pass")
        applicant[.photoID, .barcode] = nil
        applicant.documents[0].files = []
        #expect(applicant.verdict(of: "R8") == "not_evaluable reject")
    }

    @Test(
        "R9: a photo ID comes from where its type is issued",
        arguments: [
            (DocumentType.usDriverLicense, "US", "pass"), (.usDriverLicense, "PRI", "pass"),
            (.usDriverLicense, "CA", "fail reject"), (.usUniversityID, "GB", "fail reject"),
            (.matriculaConsular, "MEX", "pass"), (.matriculaConsular, "US", "fail reject"),
            (.nexusCard, "Canada", "pass"), (.nexusCard, "MX", "fail reject"),
            (.foreignPassport, "EE", "pass"), (.foreignPassport, "US", "fail double_check"),
            (.usPassport, "Atlantis", "not_evaluable reject"), (.usPassport, "", "not_evaluable reject"),
            (.currentLease, "US", "not_applicable"),
        ]
    )
    func issuers(type: DocumentType, country: String, verdict: String) {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front, .back])
        applicant[.photoID, .issuingCountry] = country
        #expect(applicant.verdict(of: "R9") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R9") == "not_applicable")
    }

    @Test(
        "R10: a NEXUS card shows its number",
        arguments: [
            ("984123456", "pass"), ("NEXUS", "fail double_check"), (nil, "not_evaluable double_check"),
        ] as [(String?, String)]
    )
    func nexusNumbers(number: String?, verdict: String) {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R10") == "not_applicable")
        applicant.documents[0] = Applicant.document(.photoID, .nexusCard, sides: [.front, .back])
        applicant[.photoID, .documentNumber] = number
        #expect(applicant.verdict(of: "R10") == verdict)
    }

    @Test(
        "R11: the worst picture is legible enough, by our own reader",
        arguments: [
            ("50", "pass"), ("49", "fail double_check"), ("100", "pass"), ("good", "not_evaluable double_check"),
            ("101", "not_evaluable double_check"), (nil, "not_evaluable double_check"),
        ] as [(String?, String)]
    )
    func legibility(points: String?, verdict: String) {
        var applicant = Applicant()
        applicant[.reader, .barcode] = "@ANSI"
        applicant[.reader, .legibility] = points
        #expect(applicant.verdict(of: "R11") == verdict)
        applicant.settings = RuleSettings(parameters: ["R11": ["minimum_legibility": 49]])
        #expect(applicant.verdict(of: "R11") == (points == "49" ? "pass" : verdict))
        applicant.documents = []
        #expect(applicant.verdict(of: "R11") == "not_applicable")
    }

    @Test("R11: without a reader the rule says what it waits for, whatever the provider thinks")
    func noReader() throws {
        var applicant = Applicant()
        applicant[.photoID, .legibility] = "10"
        let result = try #require(applicant.results(of: "R11").first)
        #expect(result.outcome == .notApplicable)
        #expect(result.reviewerText.contains("document reader"))
    }

    @Test(
        "R12: a document is in English",
        arguments: [
            ("en", "pass"), ("EN-us", "pass"), ("English", "pass"), ("es", "fail double_check"),
            ("--", "not_evaluable double_check"), ("", "not_applicable"),
        ]
    )
    func languages(language: String, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .documentLanguage] = language
        #expect(applicant.verdicts(of: "R12") == ["not_applicable", verdict])
        applicant[.photoID, .documentLanguage] = "et"
        applicant.documents[0] = Applicant.document(.photoID, .foreignPassport, sides: [.front])
        #expect(applicant.verdicts(of: "R12") == ["not_applicable", verdict])
        applicant.documents = []
        #expect(applicant.verdict(of: "R12") == "not_applicable")
    }
}
