import IdentityDocuments

/// The machine-readable zone of the applicant's passport or card, with right check digits; a test changes one field.
struct ZoneFixture {
    var code = "P<"
    var state = "USA"
    var surname = "HARTWELL"
    var givenNames = "MARIA<ELENA"
    var number = "D1234567"
    var nationality = "USA"
    var birth = "900517"
    var expiry = "290517"
    var optional = ""

    /// Two lines of a passport.
    var passport: String {
        let fields = Self.checked(number, 9) + nationality + Self.checked(birth, 6) + "F" + Self.checked(expiry, 6)
        let personal = Self.checked(optional, 14)
        let body = fields + personal
        let checked = Self.part(body, 0..<10) + Self.part(body, 13..<20) + Self.part(body, 21..<43)
        return Self.padded(code + state + surname + "<<" + givenNames, 44) + "\n" + body + Self.digit(checked)
    }

    /// Three lines of a card.
    var card: String {
        let first = code + state + Self.checked(number, 9) + Self.padded(optional, 15)
        let second = Self.checked(birth, 6) + "F" + Self.checked(expiry, 6) + nationality + Self.padded("", 11)
        let checked =
            Self.part(first, 5..<30) + Self.part(second, 0..<7) + Self.part(second, 8..<15)
            + Self.part(second, 18..<29)
        let names = Self.padded(surname + "<<" + givenNames, 30)
        return [first, second + Self.digit(checked), names].joined(separator: "\n")
    }

    private static func checked(_ field: String, _ length: Int) -> String {
        let field = padded(field, length)
        return field + digit(field)
    }

    private static func digit(_ text: String) -> String {
        String(CheckDigit.of(text.utf8) ?? 0)
    }

    private static func padded(_ text: String, _ length: Int) -> String {
        String(text.prefix(length)) + String(repeating: "<", count: max(0, length - text.count))
    }

    private static func part(_ text: String, _ range: Range<Int>) -> String {
        String(text.dropFirst(range.lowerBound).prefix(range.count))
    }
}
