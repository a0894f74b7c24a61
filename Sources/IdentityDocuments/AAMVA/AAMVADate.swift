/// Reads the dates of barcodes: month, day, year on US cards, and year, month, day on Canadian and early ones.
///
/// Neither country nor version is needed to tell them apart: what starts with a month cannot start with a century.
enum AAMVADate {
    private static let years = 1900...2199

    /// The date; nil for anything but eight digits that are a date in one of the two orders.
    static func read(_ value: String) -> DocumentDate? {
        guard let digits = digits(value), let number = digits.decimalNumber else { return nil }
        let yearFirst = DocumentDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        if let yearFirst, years.contains(yearFirst.year) { return yearFirst }
        let yearLast = DocumentDate(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
        if let yearLast, years.contains(yearLast.year) { return yearLast }
        return nil
    }

    /// Whether the value stands for no end: the year 9999, or nothing but nines.
    static func isUnlimited(_ value: String) -> Bool {
        guard let digits = digits(value) else { return false }
        return digits.starts(with: "9999".utf8) || digits.suffix(4).elementsEqual("9999".utf8)
    }

    private static func digits(_ value: String) -> [UInt8]? {
        let digits = value.utf8.filter { !" -/".utf8.contains($0) }
        return digits.count == 8 && digits.allSatisfy(\.isDigit) ? digits : nil
    }
}
