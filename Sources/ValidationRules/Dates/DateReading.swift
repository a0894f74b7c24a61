package import Verification

/// One way to read a text as a date.
package struct DateReading: Sendable, Hashable {
    /// The order in which a text gives year, month and day.
    package enum Order: String, Sendable, CaseIterable {
        case yearMonthDay = "year, month, day"
        case monthDayYear = "month, day, year"
        case dayMonthYear = "day, month, year"
    }

    package let date: LocalDate
    package let order: Order
    /// Whether the text gives two digits of the year, so that the century is a guess.
    package let hasShortYear: Bool
    /// Whether letters were taken for the digits that they look like.
    package let isRepaired: Bool

    /// Creates a reading.
    init(_ date: LocalDate, _ order: Order, hasShortYear: Bool, isRepaired: Bool) {
        self.date = date
        self.order = order
        self.hasShortYear = hasShortYear
        self.isRepaired = isRepaired
    }

    /// The readings of three numbers: none for a day that does not exist, two for a short year that either century fits.
    static func all(year: DateNumber, month: Int, day: DateNumber, _ order: Order, isRepaired: Bool) -> [DateReading] {
        guard day.count <= 2, year.count == 2 || year.count == 4 else { return [] }
        let years = year.count == 4 ? [year.value] : [1900 + year.value, 2000 + year.value].filter(shortYears.contains)
        return years.compactMap { LocalDate(year: $0, month: month, day: day.value) }.map {
            DateReading($0, order, hasShortYear: year.count == 2, isRepaired: isRepaired)
        }
    }

    /// The years that two digits may stand for: births of people alive, and expiries of the coming decades. A fixed range,
    /// so that the same texts compare alike at any time; it moves with the version of the packs.
    private static let shortYears = 1907...2050
}
