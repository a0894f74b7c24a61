import Testing
import Verification

@testable import Persistence

@Suite("The sealed part of a rule's result")
struct RuleResultFieldsTests {
    @Test("is read as it was written")
    func roundTrip() throws {
        let result = RuleResult(
            rule: "R20", title: "Last name", outcome: .fail, severity: .reject, documentKind: .photoID,
            comparedWith: [.name], inputs: [RuleValue("expected", "Lopez")],
            normalizedInputs: [RuleValue("expected", "LOPEZ")], score: 40, reasons: ["differs"],
            reviewerText: "It is not.", endUserText: LocalizedText(english: "It differs.", spanish: "Es distinto."))

        let read = try RuleResult(
            rule: "R20", outcome: .fail, severity: .reject, documentKind: .photoID, score: 40, fields: result.fields)

        #expect(read == result)
    }

    @Test("is still read in the first layout, which had one language")
    func firstLayout() throws {
        var writer = FieldWriter(version: 1)
        writer.append("Last name")
        writer.append(list: ["name"]) { $0.append($1) }
        writer.append(list: [String]()) { $0.append($1) }
        writer.append(list: [String]()) { $0.append($1) }
        writer.append(list: ["differs"]) { $0.append($1) }
        writer.append("It is not.")
        writer.append("It differs.")

        let read = try RuleResult(
            rule: "R20", outcome: .fail, severity: .reject, documentKind: .photoID, score: 40, fields: writer.bytes)

        #expect(read.reasons == ["differs"])
        #expect(read.endUserText == LocalizedText(english: "It differs.", spanish: "It differs."))
    }
}
