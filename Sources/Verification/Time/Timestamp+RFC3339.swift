extension Timestamp {
    /// Writes RFC 3339 in UTC with six digits of fraction, such as `2026-11-20T20:26:10.344522Z`.
    package var rfc3339: String {
        let (days, rest) = microsecondsSinceUnixEpoch.quotientAndFloorRemainder(by: 86_400_000_000)
        let date = LocalDate(daysSinceUnixEpoch: Int(days))
        let seconds = Int(rest / 1_000_000)
        let fields = [
            padded(date.year, 4), "-", padded(date.month, 2), "-", padded(date.day, 2), "T",
            padded(seconds / 3600, 2), ":", padded(seconds / 60 % 60, 2), ":", padded(seconds % 60, 2), ".",
            padded(Int(rest % 1_000_000), 6), "Z",
        ]
        return fields.joined()
    }

    /// Reads RFC 3339 with `Z` or an offset and any fraction (beyond six digits cut); nil for anything else.
    package init?(rfc3339 text: String) {
        var scanner = ASCIIScanner(text)
        guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
            let day = scanner.digits(2), let date = LocalDate(year: year, month: month, day: day),
            scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
            let hour = scanner.digits(2), scanner.skip(":"), let minute = scanner.digits(2), scanner.skip(":"),
            let second = scanner.digits(2), hour < 24, minute < 60, second <= 60,
            let fraction = scanner.fractionInMicroseconds(), let offset = scanner.offsetInMinutes(), scanner.isAtEnd
        else { return nil }
        let minutes = Int64(date.daysSinceUnixEpoch) * 1440 + Int64(hour * 60 + minute - offset)
        self.init(
            microsecondsSinceUnixEpoch: (minutes * 60 + Int64(min(second, 59))) * 1_000_000 + Int64(fraction))
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
