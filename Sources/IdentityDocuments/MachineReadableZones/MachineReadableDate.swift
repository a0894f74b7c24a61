/// A date of a zone: two digits of the year, and a month and a day that may be unknown.
public struct MachineReadableDate: Sendable, Hashable {
    /// 0 to 99.
    public let yearOfCentury: Int
    /// 1 to 12; nil when the document does not know it.
    public let month: Int?
    /// 1 to 31; nil when the document does not know it.
    public let day: Int?

    /// Reads `YYMMDD`; fillers or zeros in month and day mean unknown.
    init?(_ characters: some RandomAccessCollection<UInt8>) {
        guard characters.count == 6, let year = characters.prefix(2).decimalNumber,
            let month = Self.part(characters.dropFirst(2).prefix(2), upTo: 12),
            let day = Self.part(characters.suffix(2), upTo: 31), month != 0 || day == 0
        else { return nil }
        yearOfCentury = year
        self.month = month == 0 ? nil : month
        self.day = day == 0 ? nil : day
    }

    /// The date in a century, such as 1900; nil when a part is unknown or the day does not exist.
    public func date(inCentury century: Int) -> DocumentDate? {
        guard let month, let day, (0...9900).contains(century) else { return nil }
        return DocumentDate(year: century + yearOfCentury, month: month, day: day)
    }

    /// The number; 0 for an unknown one, nil for one that does not exist.
    private static func part(_ characters: some Collection<UInt8>, upTo limit: Int) -> Int? {
        if characters.allSatisfy({ $0 == UInt8(ascii: "<") }) { return 0 }
        guard let number = characters.decimalNumber, number <= limit else { return nil }
        return number
    }
}
