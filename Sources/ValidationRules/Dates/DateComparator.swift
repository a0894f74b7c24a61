package import Verification

/// Compares dates: equal or not, with the slips that reading makes named.
package enum DateComparator {
    /// Compares two days; a slip is a partial match only where one side was read by machine.
    package static func compare(_ left: LocalDate, _ right: LocalDate, isReadByMachine: Bool) -> Comparison {
        if left == right { return Comparison(.match, score: 100) }
        guard let slip = slip(left, right) else {
            return Comparison(.noMatch, score: 0, reasons: ["the dates differ"])
        }
        return isReadByMachine
            ? Comparison(.partialMatch, score: 70, reasons: [slip]) : Comparison(.noMatch, score: 40, reasons: [slip])
    }

    private static func slip(_ left: LocalDate, _ right: LocalDate) -> String? {
        if left.year == right.year, left.month == right.day, left.day == right.month {
            return "day and month are exchanged"
        }
        let leftDigits = Array(left.description.utf8)
        let rightDigits = Array(right.description.utf8)
        let differences = leftDigits.indices.filter { leftDigits[$0] != rightDigits[$0] }
        if differences.count == 1 { return "one digit differs" }
        if differences.count == 2, leftDigits[differences[0]] == rightDigits[differences[1]],
            leftDigits[differences[1]] == rightDigits[differences[0]]
        {
            return "two digits are exchanged"
        }
        return nil
    }
}
