import Testing
import Verification

@testable import Services

@Suite("What changed between two evaluations")
struct RuleChangeTests {
    private static func finding(
        _ rule: String, _ outcome: RuleOutcome, _ severity: RuleSeverity = .reject, of kind: DocumentKind? = nil
    ) -> RuleFinding {
        RuleFinding(rule: rule, documentKind: kind, outcome: outcome, severity: severity)
    }

    @Test("is another outcome, or another weight of a rule that did not pass")
    func changes() {
        let before = [Self.finding("R1", .pass), Self.finding("R2", .fail), Self.finding("R3", .pass)]
        let after = [
            Self.finding("R1", .fail), Self.finding("R2", .fail, .info), Self.finding("R3", .pass, .info),
        ]

        let changes = RuleChange.changes(from: before, to: after)

        #expect(changes.map(\.rule) == ["R1", "R2"])
        #expect(changes.map(\.before) == Array(before[..<2]))
    }

    @Test("tells the findings of one rule apart by their documents, and pairs the rest in their order")
    func pairs() {
        let before = [
            Self.finding("R5", .pass, of: .photoID), Self.finding("R5", .fail, of: .proofOfAddress),
            Self.finding("R9", .pass), Self.finding("R9", .fail),
        ]

        #expect(RuleChange.changes(from: before, to: before.reversed()).map(\.rule) == ["R9", "R9"])
        #expect(RuleChange.changes(from: before, to: before) == [])
        #expect(RuleChange.changes(from: before, to: Array(before.dropLast())).map(\.before) == [before[3]])
    }

    @Test("names rules that only one of the packs has")
    func absent() {
        let changes = RuleChange.changes(from: [Self.finding("R1", .pass)], to: [Self.finding("R2", .pass)])

        #expect(changes.map(\.rule) == ["R2", "R1"])
        #expect(changes.map { $0.before == nil } == [true, false])
    }
}
