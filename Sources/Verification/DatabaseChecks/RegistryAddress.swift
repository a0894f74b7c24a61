/// Addresses as registries match them best: number, street, unit, city, state and ZIP code, blanks between them, and a
/// suffix of the number behind a comma (veriff.md 14).
package enum RegistryAddress {
    /// The address in one line.
    package static func line(of address: PostalAddress) -> String {
        let street = parted(address.street)
        return [street, address.unit ?? "", address.city, address.state, address.postalCode]
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The street with the suffix of its number, such as `12B` or `12 1/2`, set apart from it.
    ///
    /// A letter that stands alone is left with the street's name: `12 B Street` has a street called B.
    private static func parted(_ street: String) -> String {
        var words = street.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return street }
        let number = first.prefix { $0.isASCII && $0.isNumber }
        guard !number.isEmpty else { return street }
        let suffix = first.dropFirst(number.count)
        if suffix.count == 1, suffix.allSatisfy({ $0.isASCII && $0.isLetter }) {
            words[0] = number + ", " + suffix
        } else if suffix.isEmpty, words.count > 1, isFraction(words[1]) {
            words[0] = number + ","
        }
        return words.joined(separator: " ")
    }

    private static func isFraction(_ word: String) -> Bool {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
