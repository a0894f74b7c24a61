/// A day of the Gregorian calendar as a document carries it.
public struct DocumentDate: Sendable, Hashable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Creates a date; nil for one that does not exist or lies outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension DocumentDate: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension DocumentDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let year = String(year)
        return String(repeating: "0", count: 4 - year.utf8.count) + year
            + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
    }
}
