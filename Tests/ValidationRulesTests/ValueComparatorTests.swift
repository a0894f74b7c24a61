import Testing

@testable import ValidationRules

@Suite("Comparing numbers and countries")
struct ValueComparatorTests {
    @Test(
        "document numbers agree exactly, or but for misread characters",
        arguments: [
            ("D123-4567", "d1234567", ComparisonLevel.match), ("D1O", "D10", .partialMatch),
            ("S5B8", "5S8B", .partialMatch),
            ("D1234567", "D1234568", .noMatch), ("", "D1", .notEvaluable),
            (String(repeating: "1", count: 100), "1", .notEvaluable),
        ]
    )
    func numbers(left: String, right: String, level: ComparisonLevel) {
        #expect(DocumentNumberComparator.compare(left, right).level == level)
        #expect(DocumentNumberComparator.compare(right, left).level == level)
    }

    @Test(
        "countries agree in any form",
        arguments: [
            ("US", "USA", ComparisonLevel.match), ("Mexico", "MEX", .match), ("US", "PR", .match),
            ("US", "MX", .noMatch),
            ("US", "Atlantis", .notEvaluable),
        ]
    )
    func countries(left: String, right: String, level: ComparisonLevel) {
        #expect(CountryComparator.compare(left, right).level == level)
    }

    @Test(
        "folding is idempotent and leaves upper-case ASCII",
        arguments: [
            "Ångström", "naïve café", "Łódź", "Đorđe", "Việt Nguyễn", "Ærøskøbing", "ИВАНОВ", "“quoted” – dash", "½",
            "ﬁ", "東京", "e\u{301}",
        ]
    )
    func folding(text: String) {
        for convention in [TextFolding.Convention.plain, .icao] {
            let once = TextFolding.fold(text, convention)
            #expect(TextFolding.fold(once.text, convention) == once)
        }
        #expect(TextFolding.fold("Việt Nguyễn").text == "VIET NGUYEN")
        #expect(TextFolding.fold("Straße Öl", .icao).text == "STRASSE OEL")
    }
}
