import Verification

/// Compares addresses that cannot be taken apart, abroad or without a house number, word by word.
///
/// All numbers must be the same; words may be abbreviated or misspelled, and a few may be missing on one side.
enum WordwiseAddressComparator {
    static func compare(_ left: AddressReading, _ right: AddressReading) -> AddressComparison {
        let one = words(left)
        let other = words(right)
        guard !one.isEmpty, !other.isEmpty else { return AddressComparator.notComparable("an address has no words") }
        guard numbers(one) == numbers(other), areLastLinesSame(left.parts, right.parts) else {
            return AddressComparator.result(.hardDifference, .noMatch, score: 20, ["the numbers differ"])
        }
        let (shorter, longer) = one.count <= other.count ? (one, other) : (other, one)
        var pairing = Pairing(shorter, with: longer)
        // Which words are paired depends on which come first; as many on both sides are paired from both.
        if shorter.count == longer.count { pairing = max(pairing, Pairing(longer, with: shorter)) }
        let (rest, slips) = (longer.count - pairing.found, pairing.slips)
        let share = Double(pairing.found) / Double(shorter.count)
        if share < 1 || pairing.found < 2 && longer.count > 2 {
            return AddressComparator.result(.hardDifference, .noMatch, score: Int(70 * share), ["the words differ"])
        }
        if rest == 0, slips == 0 {
            return AddressComparator.result(.equivalent, .match, score: 95, ["the words are the same in another order"])
        }
        let hasNumbers = one.contains(where: \.hasDigit)
        let isPartial = rest > 1 || !hasNumbers
        return AddressComparator.result(
            .softDifference,
            isPartial ? .partialMatch : .match,
            score: max(80, 92 - 3 * rest - 2 * slips),
            ["the addresses could be compared by their words only"],
            softDifferences: isPartial ? 2 : 1
        )
    }

    /// How many words of one address stand in another, each once.
    private struct Pairing: Comparable {
        var found = 0
        var slips = 0

        init(_ tokens: [AddressToken], with others: [AddressToken]) {
            var rest = others
            for token in tokens {
                if let index = rest.firstIndex(where: { $0.standard == token.standard }) {
                    rest.remove(at: index)
                    found += 1
                } else if let index = rest.firstIndex(where: { isAlike($0, token) }) {
                    rest.remove(at: index)
                    found += 1
                    slips += 1
                }
            }
        }

        /// More words found are better, then fewer slips among them.
        static func < (one: Self, other: Self) -> Bool {
            (one.found, other.slips) < (other.found, one.slips)
        }
    }

    /// The words without the country's name.
    private static func words(_ reading: AddressReading) -> [AddressToken] {
        let tokens = reading.tokens.filter { token in
            if token.standard.isEmpty || !token.meaning.roles.isDisjoint(with: [.filler, .conjunction]) {
                return false
            }
            guard let parts = reading.parts, token.word != corner else { return token.word != corner }
            return !isLastLine(token, of: parts)
        }
        guard let country = reading.country else { return tokens }
        for count in stride(from: min(4, tokens.count - 1), through: 1, by: -1) {
            var name = AddressWord.empty
            var length = 0
            for token in tokens.suffix(count) {
                for index in 0..<Int(token.count) { name.put(token.word[index], at: length + index) }
                length += Int(token.count)
            }
            if PlaceNames.country(name) == country || name.text == country.alpha2 { return tokens.dropLast(count) }
        }
        return tokens
    }

    private static let corner = AddressWord("CORNER")

    /// ZIP code and state are compared apart: one side may lack them.
    private static func areLastLinesSame(_ left: StreetAddress?, _ right: StreetAddress?) -> Bool {
        guard let left, let right else { return true }
        return (left.zip5.isEmpty || right.zip5.isEmpty || left.zip5 == right.zip5)
            && (left.state.isEmpty || right.state.isEmpty || left.state == right.state)
    }

    private static func isLastLine(_ token: AddressToken, of parts: StreetAddress) -> Bool {
        if !parts.zip5.isEmpty, token.hasDigit, token.word.slice(0..<5) == parts.zip5 { return true }
        return !parts.state.isEmpty && PlaceNames.state(token.word)?.code == parts.state
    }

    private static func numbers(_ tokens: [AddressToken]) -> [String] {
        tokens.filter(\.hasDigit).map { token in
            token.standard.filter { $0.isDigit || $0.isLetter }.text
        }.sorted()
    }

    /// An abbreviation of four letters or more, or a slip.
    private static func isAlike(_ one: AddressToken, _ other: AddressToken) -> Bool {
        guard !one.hasDigit, !other.hasDigit else { return false }
        let length = min(one.count, other.count)
        if length >= 3, (0..<Int(length)).allSatisfy({ one.word[$0] == other.word[$0] }) { return true }
        return SpellingDistance.isSlip(one.word, other.word)
    }
}
