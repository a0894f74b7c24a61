import Testing

@testable import ValidationRules

@Suite("What holds of comparing any names")
struct NamePropertyTests {
    @Test("the labelled pairs are told apart: F1 at least 0.95, at most 3 % false matches")
    func labelledPairs() throws {
        let pairs = try LabelledPairs("names")

        let result = pairs.result { NameComparator.compare($0, $1).score }

        let different = pairs.rows.count { !$0.isSame }
        #expect(pairs.rows.count >= 2_500)
        #expect(result.f1 >= 0.95, "missed: \(result.missed.joined(separator: "; "))")
        #expect(result.falseMatches.count * 100 <= 3 * different, "\(result.falseMatches.joined(separator: "; "))")
    }

    @Test("a comparison is symmetric, and a name is itself in full")
    func symmetryAndIdentity() throws {
        let rows = try LabelledPairs("names").rows
        for (place, row) in rows.enumerated() where place.isMultiple(of: 3) {
            #expect(NameComparator.compare(row.left, row.right) == NameComparator.compare(row.right, row.left))
            let itself = NameComparator.compare(row.left, row.left)
            #expect(itself == Comparison(.match, score: 100), "\(row.left)")
        }
    }

    @Test(
        "two persons' names never match, in whatever dress",
        arguments: [
            ("Daniel", "", "Brooks", "", "Danielle", "", "Brooks", ""),
            ("Martin", "", "Cole", "", "Martina", "", "Cole", ""),
            ("Patrick", "J", "Ryan", "", "Patricia", "J", "Ryan", ""),
            ("Francisco", "", "Diaz", "", "Francisca", "", "Diaz", ""),
            ("John", "", "Smith", "Jr", "John", "", "Smith", "Sr"),
            ("John", "", "Smith", "II", "John", "", "Smith", "III"),
            ("John", "Paul", "Smith", "", "John", "Peter", "Smith", "Jr"),
            ("John", "A", "Smith", "", "John", "B", "Smith", ""),
            ("John", "Paul", "Smith", "", "John", "R", "Smith", ""),
            ("Anna", "", "Anderson", "", "Anna", "", "Andersen", ""),
            ("Anna", "", "Brown", "", "Anna", "", "Browne", ""), ("Anna", "", "Chen", "", "Anna", "", "Chan", ""),
            ("Marie", "", "Carter", "", "Maria", "", "Carter", ""),
            ("John", "", "Roberts", "", "John", "", "Robertson", ""),
            ("Albert", "", "Fox", "", "Robert", "", "Fox", ""),
            ("Edward", "", "Fox", "", "Theodore", "", "Fox", ""),
            ("Mary", "", "Lopez", "", "Mary", "", "Lewis", ""), ("J", "", "Smith", "", "Robert", "", "Smith", ""),
        ]
    )
    func twoPersons(
        given: String, middle: String, surname: String, suffix: String, otherGiven: String, otherMiddle: String,
        otherSurname: String, otherSuffix: String
    ) {
        for left in renderings(given, middle, surname, suffix) {
            for right in renderings(otherGiven, otherMiddle, otherSurname, otherSuffix) {
                let comparison = NameComparator.compare(left, right)
                #expect(comparison.score < 80, "\(left) | \(right)")
                #expect(comparison.level < .match, "\(left) | \(right)")
            }
        }
    }

    @Test(
        "what only can be the same person is partial at best",
        arguments: [
            ("Bill Stone", "William Stone"), ("Hartwell Maria", "Maria Hartwell"), ("J Smith", "John Smith"),
            ("Maria Garcia Lopez", "Maria Garcia"), ("Maria Garcia-Lopez", "Maria Lopez Garcia"),
            ("Chas Browne", "Charles Browne"), ("Catherine Jones", "Kathryn Jones"), ("Robert James Fox", "James Fox"),
            ("Mary Smith (Jones)", "Mary Jones"), ("William \"Bill\" Stone", "Bill Stone"), ("JOHNSMITH", "John Smith"),
        ])
    func partial(left: String, right: String) {
        let comparison = NameComparator.compare(left, right)
        #expect(comparison.level == .partialMatch)
        #expect(comparison.score >= 80)
        #expect(!comparison.reasons.isEmpty)
    }

    @Test("abbreviating a part never raises the score, and never makes two persons of one")
    func abbreviation() throws {
        let names = [
            ("Jonathan", "Alexander", "Abernathy"), ("Maria", "Elena", "Garcia"), ("Wei", "Ming", "Chen"),
            ("Elizabeth", "Anne", "Smith"), ("Søren", "Bjørn", "Ødegård"),
        ]
        for (given, middle, surname) in names {
            let full = "\(given) \(middle) \(surname)"
            let whole = NameComparator.compare(full, full)
            for first in abbreviations(of: given) {
                for second in abbreviations(of: middle) + [""] {
                    for last in abbreviations(of: surname) {
                        let short = "\(first) \(second) \(last)"
                        let comparison = NameComparator.compare(full, short)
                        #expect(comparison.score <= whole.score, "\(short)")
                        #expect(comparison.level >= .partialMatch, "\(full) | \(short) | \(comparison)")
                    }
                }
            }
        }
    }

    @Test("any text goes through, and what is too long is refused before it is read")
    func hostileText() {
        var random = Seeded(state: 1583)
        for _ in 0..<2_000 {
            let texts = (0..<2).map { _ in
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
                            Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
                        }))
            }
            #expect((0...100).contains(NameComparator.compare(texts[0], texts[1]).score))
        }
        for text in [
            String(repeating: "a", count: 1_000_000), String(repeating: "a b ", count: 10_000),
            "a" + String(repeating: "\u{301}", count: 100_000),
        ] {
            let elapsed = ContinuousClock().measure {
                #expect(NameComparator.compare(text, text).level == .notEvaluable)
            }
            #expect(elapsed < .seconds(1))
        }
    }

    @Test("an explanation says how both were read and what came of it")
    func explanation() {
        let lines = NameComparator.explain("SMITH, JOHN A JR", "Jno. Smith")

        #expect(lines.contains("  surname: SMITH"))
        #expect(lines.contains("  suffix: JR"))
        #expect(lines.contains("first name: partial_match, 93 (one name is the other's abbreviation)"))
        #expect(lines.last?.hasPrefix("together: partial_match, 95") == true, "\(lines)")
        #expect(NameComparator.explain("", "John Smith").count == 1)
    }

    private func abbreviations(of name: String) -> [String] {
        [name, String(name.prefix(1)), String(name.prefix(1)) + ".", String(name.prefix(5))]
    }

    private func renderings(_ given: String, _ middle: String, _ surname: String, _ suffix: String) -> [String] {
        let names = middle.isEmpty ? given : "\(given) \(middle)"
        let tail = suffix.isEmpty ? "" : " \(suffix)"
        let plain = [
            "\(names) \(surname)\(tail)", "\(surname), \(names)\(tail)", "\(surname)\(tail), \(names)",
            "Dr. \(names) \(surname)\(suffix.isEmpty ? "" : ", \(suffix).")",
            "\(surname)<<\(names.split(separator: " ").joined(separator: "<"))\(suffix.isEmpty ? "" : "<\(suffix)")<<<<",
        ]
        return plain + plain.map { $0.uppercased() } + plain.map { "  " + $0.lowercased() + " " }
    }
}

/// The same numbers in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
