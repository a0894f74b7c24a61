import Testing
import Verification

@testable import ValidationRules

@Suite("Comparing dates")
struct DateComparatorTests {
    @Test("a labelled set of pairs is told apart without an error")
    func labelled() throws {
        let pairs = try LabelledPairs("dates")
        let result = pairs.result { DateComparator.compare($0, $1).score }

        #expect(pairs.rows.count >= 2000)
        #expect(result.falseMatches == [])
        #expect(result.missed == [])
        #expect(result.f1 == 1)
        let isSymmetric = pairs.rows.allSatisfy {
            DateComparator.compare($0.left, $0.right) == DateComparator.compare($0.right, $0.left)
        }
        let isReflexive = pairs.rows.allSatisfy { DateComparator.compare($0.left, $0.left).level == .match }
        #expect(isSymmetric)
        #expect(isReflexive)
    }

    @Test(
        "a slip in a date is named, and never a match",
        arguments: [
            ("1990-05-17", "1990-05-11", "one digit differs"),
            ("1990-05-07", "1990-07-05", "day and month are exchanged"),
            ("1990-05-12", "1990-05-21", "two digits are exchanged"), ("1990-05-17", "1985-03-02", "the dates differ"),
            ("1990-05-31", "1990-06-01", "the days follow each other"),
            ("1990-09-17", "1990-10-17", "the months follow each other"),
            ("1999-12-17", "2000-01-17", "the months follow each other"),
            ("1999-05-17", "2000-05-17", "the years follow each other"),
            ("1989-05-17", "1990-06-17", "the dates differ"),
        ]
    )
    func slips(left: String, right: String, reason: String) throws {
        let (leftDate, rightDate) = (try #require(LocalDate(left)), try #require(LocalDate(right)))
        let byMachine = DateComparator.compare(leftDate, rightDate, isReadByMachine: true)
        let byHand = DateComparator.compare(leftDate, rightDate, isReadByMachine: false)

        #expect(byMachine.reasons == [reason])
        #expect(byMachine.level == (reason == "the dates differ" ? .noMatch : .partialMatch))
        #expect(byMachine.level == .noMatch || (60..<80).contains(byMachine.score))
        #expect(byHand.level == .noMatch && byHand.score < 60)
        #expect(byMachine == DateComparator.compare(rightDate, leftDate, isReadByMachine: true))
        #expect(DateComparator.compare(left, right) == byMachine)
    }

    @Test(
        "the other date decides what an ambiguous one means, and two ambiguous ones are read alike",
        arguments: [
            ("05/17/25", "1925-05-17", ComparisonLevel.match), ("05/17/25", "2025-05-17", .match),
            ("05/17/25", "17-MAY-25", .match), ("05/17/85", "2085-05-17", .noMatch), ("740812", "2074-08-12", .noMatch),
            ("340812", "2034-08-12", .match), ("030405", "2003-04-05", .match),
            ("030405", "2005-03-04", .match), ("030405", "030405", .match), ("030405", "040503", .noMatch),
            ("03/04/1990", "1990-04-03", .partialMatch), ("03/04/1990", "03.04.1990", .partialMatch),
            ("03/04/1990", "04.03.1990", .match), ("O3/04/1990", "1990-03-04", .match),
            ("03/04/1990", "no date", .notEvaluable), ("", "", .notEvaluable),
        ]
    )
    func ambiguous(left: String, right: String, level: ComparisonLevel) {
        #expect(DateComparator.compare(left, right).level == level)
        #expect(DateComparator.compare(right, left) == DateComparator.compare(left, right))
    }

    @Test("a comparison is explained with every reading")
    func explains() {
        let lines = DateComparator.explain("O3/04/25", "no date")

        #expect(
            lines == [
                "not_evaluable, score 0", "a date could not be read",
                "\"O3/04/25\" is read as 1925-03-04 (month, day, year, letters taken for digits) or "
                    + "2025-03-04 (month, day, year, letters taken for digits)",
                "\"no date\" is not read as a date",
            ])
    }
}
