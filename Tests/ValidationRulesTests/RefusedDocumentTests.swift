import Testing
import ValidationRules
import Verification

@Suite("Refused documents")
struct RefusedDocumentTests {
    @Test(
        "a utility bill or a bank statement is refused for a mailbox with the reason and what to bring, in both languages",
        arguments: [
            (DocumentType.utilityBill, "utility or phone bills", "recibos de servicios"),
            (.phoneBill, "utility or phone bills", "recibos de servicios"),
            (.bankStatement, "bank or card statements", "estados de cuenta"),
            (.creditCardStatement, "bank or card statements", "estados de cuenta"),
        ]
    )
    func statements(type: DocumentType, english: String, spanish: String) throws {
        var applicant = Applicant()
        applicant.documents[1] = Applicant.document(.proofOfAddress, type, sides: [.front])
        applicant[.proofOfAddress, .documentType] = type.rawValue
        for result in applicant.results(of: "R4") + applicant.results(of: "R5").suffix(1) {
            #expect(result.outcome == .fail && result.severity == .reject)
            #expect(result.endUserText.english.contains(english))
            #expect(result.endUserText.english.contains("current lease"))
            #expect(result.endUserText.spanish.contains(spanish))
            #expect(result.endUserText.spanish.contains("contrato de alquiler"))
        }
        applicant.flow = .identity
        #expect(applicant.verdict(of: "R4") == "pass")
        #expect(applicant.verdicts(of: "R5") == ["pass", "pass"])
    }

    @Test("a mistake is refused in every flow, as declared and as recognised", arguments: FlowName.allCases)
    func mistakes(flow: FlowName) {
        for type in [DocumentType.libraryCard, .socialSecurityCard, .temporaryPaperLicense, .creditCard] {
            var applicant = Applicant()
            applicant.flow = flow
            applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front])
            applicant[.photoID, .documentType] = type.rawValue
            applicant[.proofOfAddress, .documentType] = type.rawValue
            #expect(applicant.verdict(of: "R3") == "fail reject")
            #expect(applicant.verdicts(of: "R5") == ["fail reject", "fail reject"])
        }
    }

    @Test("a vendor may refuse what the form has no box for")
    func doubtful() {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, .otherUSCISCard, sides: [.front, .back])
        applicant.documents[1] = Applicant.document(.proofOfAddress, .formI94, sides: [.front])
        #expect(applicant.verdict(of: "R3") == "fail double_check")
        #expect(applicant.verdict(of: "R4") == "fail double_check")
        applicant.settings = RuleSettings(parameters: [
            "R3": ["reject_types_without_box": 1], "R4": ["reject_types_without_box": 1],
        ])
        #expect(applicant.verdict(of: "R3") == "fail reject")
        #expect(applicant.verdict(of: "R4") == "fail reject")
    }

    @Test("a mortgage statement is not the mortgage itself")
    func mortgageStatements() {
        var applicant = Applicant()
        applicant[.proofOfAddress, .documentType] = "mortgage_or_deed_of_trust"
        #expect(applicant.verdicts(of: "R5") == ["pass", "pass"])
        applicant.rawValues[.documentType] = "MORTGAGE_STATEMENT"
        #expect(applicant.verdicts(of: "R5") == ["pass", "fail double_check"])
        applicant.flow = .identity
        #expect(applicant.verdicts(of: "R5") == ["pass", "pass"])
    }
}
