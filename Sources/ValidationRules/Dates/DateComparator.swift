package import Verification

/// Compares dates: equal or not, with the slips that reading and typing make named. Never by edit distance.
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
        let (leftDigits, rightDigits) = (digits(left), digits(right))
        let differences = leftDigits.indices.filter { leftDigits[$0] != rightDigits[$0] }
        if differences.count == 1 { return "one digit differs" }
        if differences.count == 2, leftDigits[differences[0]] == rightDigits[differences[1]],
            leftDigits[differences[1]] == rightDigits[differences[0]]
        {
            return "two digits are exchanged"
        }
        return neighbourhood(left, right)
    }

    private static func neighbourhood(_ left: LocalDate, _ right: LocalDate) -> String? {
        if abs(left.daysSinceUnixEpoch - right.daysSinceUnixEpoch) == 1 { return "the days follow each other" }
        guard left.day == right.day else { return nil }
        if left.month == right.month, abs(left.year - right.year) == 1 { return "the years follow each other" }
        let months = (left.year * 12 + left.month) - (right.year * 12 + right.month)
        return abs(months) == 1 ? "the months follow each other" : nil
    }

    /// Year, month and day as eight digits.
    private static func digits(_ date: LocalDate) -> [Int] {
        [
            date.year / 1000, date.year / 100 % 10, date.year / 10 % 10, date.year % 10,
            date.month / 10, date.month % 10, date.day / 10, date.day % 10,
        ]
    }
}
