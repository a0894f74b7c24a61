import DocumentFields
import DocumentLayout

/// An address that was found on a page, and where.
struct FoundAddress: Sendable {
    let page: Int
    let street: [Token]
    let city: [Token]
    let state: String
    let postalCode: ZIPCode
    /// All its words, and how sure the weakest is.
    let box: Box
    let wordConfidence: Double
    /// The segment in which the street line begins; nil in running text.
    let firstSegment: Int?
    /// The segment that ends with the postal code.
    let lastSegment: Int
    /// The words before the street in its line: a label, or running text.
    let before: [Token]
    /// Whether letters were taken for digits or the other way round.
    let isRepaired: Bool

    var isPostBox: Bool {
        let words = street.map(\.core)
        return words.contains("BOX") && !words.contains { StreetWords.suffixes.contains($0) }
    }

    var value: PostalAddress {
        let (street, city) = (streetText, String(Self.line(city).trimmingMarks { $0 == "." }))
        return PostalAddress(
            street: street, city: city, state: state, postalCode: postalCode.text, country: "USA",
            full: "\(street), \(city), \(state) \(postalCode.text)")
    }

    /// The street line; a suffix in which an L was read as an I is spelled as it must be.
    private var streetText: String {
        let isUpper = !street.contains { $0.text.contains(where: \.isLowercase) }
        return Self.line(
            street.enumerated().map { place, token in
                guard place > 1, let suffix = StreetWords.suffix(readAs: token) else { return token }
                let text = isUpper ? suffix : suffix.prefix(1) + suffix.dropFirst().lowercased()
                return Token(text: text, confidence: token.confidence, box: token.box)
            })
    }

    /// How likely the address is what is printed.
    var confidence: Double {
        var confidence = min(0.97, wordConfidence)
        if isRepaired { confidence *= 0.8 }
        if !postalCode.fits(state) { confidence *= 0.7 }
        if !street.contains(where: { StreetWords.suffixes.contains($0.core) }) && !isPostBox { confidence *= 0.8 }
        return confidence
    }

    /// What tells two mentions of one address apart from two addresses.
    var key: String {
        let letters = street.map(\.core).joined() + postalCode.text.prefix(5)
        return Spelling.shape(letters.filter { $0.isLetter || $0.isNumber })
    }

    private static func line(_ tokens: [Token]) -> String {
        let text = tokens.map { Spelling.ordinal(String($0.text.trimmingMarks { ",;:|()[]\"".contains($0) })) }
            .filter { !$0.isEmpty }.joined(separator: " ")
        return String(text.trimmingMarks { " ,;:|'-_".contains($0) })
    }
}
