import Testing

@testable import ValidationRules

@Suite("The published scores of the comparators")
struct ComparatorScoreTests {
    @Test("are what the labelled pairs give", arguments: ["names", "addresses", "dates"])
    func published(subject: String) throws {
        let pairs = try LabelledPairs(subject)
        let result = pairs.result { left, right in
            switch subject {
            case "names": NameComparator.compare(left, right).score
            case "addresses": AddressComparator.compare(left, right).comparison.score
            default: DateComparator.compare(left, right).score
            }
        }

        let different = pairs.rows.count { !$0.isSame }
        let computed = ComparatorScore(
            subject, pairs: pairs.rows.count, f1: Int((result.f1 * 10_000).rounded()),
            falseMatches: (result.falseMatches.count * 10_000 + different / 2) / max(different, 1))
        #expect(ComparatorScore.published.first { $0.subject == subject } == computed)
        #expect(pairs.rows.count >= 2000 && different * 5 >= pairs.rows.count * 2)
    }
}
