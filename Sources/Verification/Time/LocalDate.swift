/// A day of the Gregorian calendar without a time zone: a birth date, an expiry date.
package struct LocalDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Creates a date; nil for one that does not exist or lies outside the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    package init?(_ text: String) {
        var scanner = ASCIIScanner(text)
        guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
            let day = scanner.digits(2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date so many days after 1970-01-01, kept within the years 1 to 9999.
    package init(daysSinceUnixEpoch days: Int) {
        // Counts in eras of 400 years from 0000-03-01, so that a leap day ends its year.
        let shifted = min(max(days, -719_162), 2_932_896) + 719_468
        let (era, dayOfEra) = shifted.quotientAndFloorRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    package var daysSinceUnixEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shiftedYear.quotientAndFloorRemainder(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date `days` days later, kept within the years 1 to 9999.
    package func adding(days: Int) -> LocalDate {
        let (sum, overflow) = daysSinceUnixEpoch.addingReportingOverflow(days)
        return LocalDate(daysSinceUnixEpoch: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// Completed years from this date to another; 29 February counts as completed on 1 March.
    package func completedYears(on date: LocalDate) -> Int {
        let hasHadBirthday = (date.month, date.day) >= (month, day)
        return date.year - year - (hasHadBirthday ? 0 : 1)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension LocalDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    package var description: String {
        // Rules write dates many times over: ten ASCII bytes fit into a string without storage of its own.
        let zero = UInt8(ascii: "0")
        func digit(_ value: Int) -> UInt8 { zero + UInt8(truncatingIfNeeded: value % 10) }
        let bytes: [10 of UInt8] = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), UInt8(ascii: "-"),
            digit(month / 10), digit(month), UInt8(ascii: "-"), digit(day / 10), digit(day),
        ]
        return String(unsafeUninitializedCapacity: 10) { buffer in
            for index in 0..<10 { buffer[index] = bytes[index] }
            return 10
        }
    }
}
