import Testing
import Verification

@testable import ValidationRules

@Suite("Comparing dates, numbers and countries")
struct ValueComparatorTests {
    @Test(
        "a date is read in the forms that documents write",
        arguments: [
            ("1990-05-17", "1990-05-17"), ("1990-05-17T00:00:00Z", "1990-05-17"), ("19900517", "1990-05-17"),
            ("05171990", "1990-05-17"), ("05/17/1990", "1990-05-17"), ("5/7/1990", "1990-05-07"),
            ("05-17-1990", "1990-05-17"), ("17.05.1990", "1990-05-17"), ("17 MAY 1990", "1990-05-17"),
            ("May 17, 1990", "1990-05-17"), ("17-Sep-1990", "1990-09-17"), ("September 7 1990", "1990-09-07"),
            ("1990/05/17", "1990-05-17"),
        ]
    )
    func reads(text: String, date: String) {
        #expect(DateReader.read(text)?.description == date)
    }

    @Test(
        "what is no date is not guessed at",
        arguments: [
            "", "1990", "1990-13-01", "2023-02-30", "13/13/1990", "32.01.1990", "17 MAI 1990", "17 M 1990", "1990-05",
            "05/17/90", "99999999999999999999", "١٩٩٠-٠٥-١٧", "1990-05-17x", "05/17/1990 5",
        ]
    )
    func refuses(text: String) {
        #expect(DateReader.read(text) == nil)
    }

    @Test(
        "a slip in a date is named, and never a match",
        arguments: [
            ("1990-05-17", "1990-05-11", "one digit differs"), ("1990-05-17", "1990-05-71", nil),
            ("1990-05-07", "1990-07-05", "day and month are exchanged"),
            ("1990-05-12", "1990-05-21", "two digits are exchanged"),
            ("1990-05-17", "1985-03-02", "the dates differ"),
        ] as [(String, String, String?)]
    )
    func slips(left: String, right: String, reason: String?) throws {
        let left = try #require(LocalDate(left))
        guard let right = LocalDate(right) else {
            #expect(reason == nil)
            return
        }
        let byMachine = DateComparator.compare(left, right, isReadByMachine: true)
        #expect(byMachine.reasons.first == reason)
        #expect(byMachine.level == (reason == "the dates differ" ? .noMatch : .partialMatch))
        #expect(DateComparator.compare(left, right, isReadByMachine: false).level == .noMatch)
        #expect(byMachine.score < 80)
        #expect(byMachine == DateComparator.compare(right, left, isReadByMachine: true))
    }

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
