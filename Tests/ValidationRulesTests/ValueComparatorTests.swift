import Testing

@testable import ValidationRules

@Suite("Comparing countries, and folding text")
struct ValueComparatorTests {
    @Test(
        "countries agree in any form",
        arguments: [
            ("US", "USA", ComparisonLevel.match), ("Mexico", "MEX", .match), ("US", "PR", .match),
            ("D", "Germany", .match), ("GBN", "United Kingdom", .match), ("U.S.", "EE. UU.", .match),
            ("UTO", "US", .notEvaluable), ("XXX", "US", .notEvaluable),
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
