import Testing
import Verification

@testable import ValidationRules

@Suite("Comparing document numbers")
struct DocumentNumberTests {
    @Test(
        "numbers of an unknown issuer agree exactly, or but for misread characters",
        arguments: [
            ("D123-4567", "d1234567", ComparisonLevel.match), ("D1O", "D10", .partialMatch),
            ("S5B8", "5S8B", .partialMatch), ("D1234567", "D1234568", .noMatch), ("", "D1", .notEvaluable),
            (" - ", "D1", .notEvaluable), (String(repeating: "1", count: 100), "1", .notEvaluable),
        ]
    )
    func numbers(left: String, right: String, level: ComparisonLevel) {
        #expect(DocumentNumberComparator.compare(left, right).level == level)
        #expect(DocumentNumberComparator.compare(right, left).level == level)
    }

    @Test(
        "an issuer's format decides what a misread character can be",
        arguments: [
            // A letter and seven digits: behind the first position an O can only be a zero.
            ("CA", "D1O34567", "D1034567", ComparisonLevel.match), ("CA", "DIO34S67", "D1034567", .match),
            // The letter itself may be any that looks like it.
            ("CA", "01034567", "D1034567", .partialMatch), ("CA", "O1034567", "D1034567", .partialMatch),
            ("CA", "51034567", "S1034567", .match), ("CA", "D1034567", "D1034568", .noMatch),
            // Digits only.
            ("TX", "O1234S67", "01234567", .match), ("PA", "1234567B", "12345678", .match),
            // A letter or a digit: both are numbers of Arizona.
            ("AZ", "B12345678", "812345678", .partialMatch), ("AZ", "B1234567B", "B12345678", .match),
            // What fits no format is compared without one.
            ("CA", "S5B8", "5S8B", .partialMatch), ("CA", "X99", "X99", .match), ("CA", "X98", "X99", .noMatch),
            // One fits and the other cannot be the same.
            ("CA", "D1034567", "DX034567", .noMatch), ("CA", "D1034567", "D103456", .noMatch),
        ]
    )
    func formats(state: String, left: String, right: String, level: ComparisonLevel) throws {
        let issuer = try #require(DocumentNumberIssuer(of: .usDriverLicense, state: USState(code: state)))

        #expect(DocumentNumberComparator.compare(left, right, issuedBy: issuer).level == level)
        #expect(
            DocumentNumberComparator.compare(left, right, issuedBy: issuer)
                == DocumentNumberComparator.compare(right, left, issuedBy: issuer))
    }

    @Test(
        "passports and federal cards have formats of their own",
        arguments: [
            (DocumentType.usPassport, "US", "12345678O", "123456780", ComparisonLevel.match),
            (.usPassport, "US", "A1234567O", "A12345670", .match),
            (.usPassport, "US", "A12345678", "412345678", .partialMatch),
            (.foreignPassport, "CA", "GA1Z3456", "GA123456", .match),
            (.foreignPassport, "CA", "6A123456", "GA123456", .match),
            (.foreignPassport, "FR", "10AB12345", "1OAB12345", .partialMatch),
            (.permanentResidentCard, "US", "SRCOOO0000123", "SRC0000000123", .match),
            (.permanentResidentCard, "US", "5RC0000000123", "SRC0000000123", .match),
            (.nexusCard, "US", "98765432I", "987654321", .match),
        ]
    )
    func types(type: DocumentType, country: String, left: String, right: String, level: ComparisonLevel) {
        let issuer = DocumentNumberIssuer(of: type, country: Country(code: country))

        #expect(DocumentNumberComparator.compare(left, right, issuedBy: issuer).level == level)
    }

    @Test("every state issues in a format, and every format is one")
    func table() {
        for state in USState.all where state.kind == .state {
            let issuer = DocumentNumberIssuer(of: .usNondriverID, state: state)
            #expect(issuer?.formats.isEmpty == false, "\(state)")
        }
        for (name, formats) in DocumentNumberFormatTable.formats {
            #expect(!formats.isEmpty, "\(name)")
            let areLong = formats.allSatisfy { (1...19).contains($0.positions.count) }
            #expect(areLong, "\(name)")
        }
        #expect(DocumentNumberFormat.formats("L1N7-8").map(\.positions.count) == [8, 9])
        #expect(DocumentNumberFormat.formats("Q1").isEmpty)
        #expect(DocumentNumberFormat.formats("L").isEmpty)
        #expect(DocumentNumberFormat.formats("N9-7").isEmpty)
        #expect(DocumentNumberIssuer(of: .usDriverLicense) == nil)
        #expect(DocumentNumberIssuer(of: .selfie) == nil)
    }
}
