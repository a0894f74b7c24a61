package import Verification

/// Reads dates in the forms that documents, barcodes and people write.
///
/// Numbers with slashes, hyphens or blanks are month, day, year, as US documents write them, and with full stops day,
/// month, year; where that is no date, the other order is read. Nothing is guessed beyond that: a text that allows several
/// dates, such as one with two digits of the year, has several readings.
package enum DateReader {
    /// The date, where the text allows only one; nil for a form that is not known and for days that do not exist.
    package static func read(_ text: String) -> LocalDate? {
        // The form in which most sources deliver, which allows no other reading.
        if let date = LocalDate(text) { return date }
        let readings = readings(text)
        guard let date = readings.first?.date, readings.allSatisfy({ $0.date == date }) else { return nil }
        return date
    }

    /// The date of a birth: past, and less than 120 years ago.
    package static func readBirthDate(_ text: String, on today: LocalDate) -> LocalDate? {
        read(text) { $0 <= today && $0.completedYears(on: today) < 120 }
    }

    /// The date on which something expires: at most 10 years past, or 50 years ahead.
    package static func readExpiry(_ text: String, on today: LocalDate) -> LocalDate? {
        read(text) { (today.year - 10...today.year + 50).contains($0.year) }
    }

    /// The date on which something was issued or begins: at most 80 years past, or 10 years ahead.
    package static func readIssue(_ text: String, on today: LocalDate) -> LocalDate? {
        read(text) { (today.year - 80...today.year + 10).contains($0.year) }
    }

    /// Every date that the text allows, the likeliest first; none for a form that is not known.
    package static func readings(_ text: String) -> [DateReading] {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes, let words = DateWords(text) else { return [] }
        // Letters alone can look like a date; some digits must be there.
        let digits = words.numbers.reduce(0) { $0 + $1.count - $1.repairs }
        guard digits >= 2 else { return [] }
        if let month = words.months.first {
            return words.months.allSatisfy { $0 == month } ? readings(of: words, month: month) : []
        }
        switch words.numbers.count {
        case 1: return digits >= 4 ? compactReadings(of: words.numbers[0], isRepaired: words.isRepaired) : []
        case 3: return numericReadings(of: words)
        default: return []
        }
    }

    /// The single date that is plausible; a full year is taken as it is.
    private static func read(_ text: String, where isPlausible: (LocalDate) -> Bool) -> LocalDate? {
        if let date = LocalDate(text) { return date }
        let readings = readings(text)
        let dates = Set(readings.filter { !$0.hasShortYear || isPlausible($0.date) }.map(\.date))
        return dates.count == 1 ? dates.first : nil
    }

    private static func readings(of words: DateWords, month: Int) -> [DateReading] {
        guard words.numbers.count == 2 else { return [] }
        let (first, second) = (words.numbers[0], words.numbers[1])
        let startsWithYear = first.count == 4 || (second.count <= 2 && first.value > 31)
        return startsWithYear
            ? DateReading.all(year: first, month: month, day: second, .yearMonthDay, isRepaired: words.isRepaired)
            : DateReading.all(year: second, month: month, day: first, .dayMonthYear, isRepaired: words.isRepaired)
    }

    private static func numericReadings(of words: DateWords) -> [DateReading] {
        let (first, second, third) = (words.numbers[0], words.numbers[1], words.numbers[2])
        func readings(_ order: DateReading.Order) -> [DateReading] {
            let (year, month, day) =
                switch order {
                case .yearMonthDay: (first, second, third)
                case .monthDayYear: (third, first, second)
                case .dayMonthYear: (third, second, first)
                }
            guard month.count <= 2 else { return [] }
            return DateReading.all(
                year: year, month: month.value, day: day, order, isRepaired: words.isRepaired)
        }
        if first.count == 4 { return readings(.yearMonthDay) }
        let isDotted = words.separators[1] == UInt8(ascii: ".")
        let orders: [DateReading.Order] =
            isDotted
            ? [.dayMonthYear, .monthDayYear, .yearMonthDay] : [.monthDayYear, .dayMonthYear, .yearMonthDay]
        return orders.lazy.map(readings).first { !$0.isEmpty } ?? []
    }

    /// `YYYYMMDD`, `MMDDYYYY`, or six digits: `YYMMDD` of machine-readable zones, or `MMDDYY`.
    private static func compactReadings(of number: DateNumber, isRepaired: Bool) -> [DateReading] {
        func readings(year: Int, _ yearLength: Int, month: Int, day: Int, _ order: DateReading.Order) -> [DateReading] {
            DateReading.all(
                year: number.part(year, yearLength), month: number.part(month, 2).value, day: number.part(day, 2),
                order, isRepaired: isRepaired)
        }
        switch number.count {
        case 8:
            // What starts with a century cannot start with a month.
            return (1900...2099).contains(number.part(0, 4).value)
                ? readings(year: 0, 4, month: 4, day: 6, .yearMonthDay)
                : readings(year: 4, 4, month: 0, day: 2, .monthDayYear)
        case 6:
            return readings(year: 0, 2, month: 2, day: 4, .yearMonthDay)
                + readings(year: 4, 2, month: 0, day: 2, .monthDayYear)
        default: return []
        }
    }
}
