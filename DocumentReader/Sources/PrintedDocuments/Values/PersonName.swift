/// A person's name in its parts, as printed.
struct PersonName: Sendable, Hashable {
    var first: String?
    var middle: String?
    var last: String?
    var suffix: String?

    var full: String {
        [first, middle, last, suffix].compactMap(\.self).joined(separator: " ")
    }

    /// `JOHN Q PUBLIC JR`.
    init(givenFirst words: [String]) {
        var words = Self.peeled(words, suffix: &suffix)
        guard !words.isEmpty else { return }
        first = words.removeFirst()
        guard let start = Self.familyStart(in: words) else { return }
        middle = Self.text(words[..<start])
        last = Self.text(words[start...])
    }

    /// `PUBLIC JR` and `JOHN Q`, of two fields or around a comma.
    init(family: [String], given: [String]) {
        var givenSuffix: String?
        let family = Self.peeled(family, suffix: &suffix)
        let given = Self.peeled(given, suffix: &givenSuffix)
        suffix = suffix ?? givenSuffix
        last = Self.text(family[...])
        first = given.first
        middle = Self.text(given.dropFirst())
    }

    private static func text(_ words: ArraySlice<String>) -> String? {
        words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The words without a suffix at their end, which is spelled as it should have been read.
    private static func peeled(_ words: [String], suffix: inout String?) -> [String] {
        guard let last = words.last else { return words }
        if words.count > 1, let spelled = spelledSuffix(last) {
            suffix = spelled
            return Array(words.dropLast())
        }
        // `BELLJR`: the engine missed the blank, for no name ends so.
        let ending = String(last.suffix(2))
        guard last.count > 3, ["JR", "SR", "Jr"].contains(ending) else { return words }
        suffix = ending
        return words.dropLast() + [String(last.dropLast(2))]
    }

    /// The suffix that a word is: numerals are also read as other upright strokes.
    static func spelledSuffix(_ word: String) -> String? {
        let bare = String(word.trimmingMarks { ".,".contains($0) })
        switch bare.uppercased() {
        case "JR", "SR", "II", "III", "IV", "V", "2ND", "3RD", "4TH": return bare
        case "IL", "LL", "1I", "I1", "11", "L1", "1L":
            return bare.utf8.count == 2 && !bare.contains("i") ? "II" : nil
        case "ILL", "LLL", "111", "IIL", "LIL", "II1", "1II": return "III"
        default: return nil
        }
    }

    /// Where the family name begins: its last word, with the particles before it.
    private static func familyStart(in words: [String]) -> Int? {
        guard var start = words.indices.last else { return nil }
        while start > 0, particles.contains(words[start - 1].uppercased()) { start -= 1 }
        return start
    }

    fileprivate static let particles: Set<String> = [
        "DE", "LA", "DEL", "DA", "DOS", "DAS", "DI", "VAN", "VON", "DER", "DEN", "TER", "MC", "MAC", "ST", "AL", "EL",
        "BIN",
        "LE", "DU", "LAS", "LOS", "SAN",
    ]
}

/// What people are addressed with, which is no part of their names.
private let titles: Set<String> = ["MR", "MRS", "MS", "MISS", "DR", "PROF", "REV", "HON"]

/// Words that can be a person's name, as text and where they stand.
struct NameLine: Sendable {
    let words: [String]
    let tokens: [Token]

    /// Takes a line of letters with hyphens, apostrophes and full stops; nil for any other.
    init?(_ tokens: some Collection<Token>, atLeast count: Int = 2) {
        var tokens = tokens.filter { !$0.bare.isEmpty }
        if tokens.count > 2, let first = tokens.first, titles.contains(first.core) { tokens.removeFirst() }
        tokens = tokens.map(lettered)
        let words = tokens.map { String($0.text.trimmingMarks { ",;:|*\"()[]_~=<>".contains($0) }) }
        guard (count...6).contains(words.count), words.allSatisfy(isNameWord),
            words.first?.first?.isUppercase ?? false || words.count > 2
        else { return nil }
        self.words = words
        self.tokens = tokens
    }

    /// The name in its parts: the family name comes first where a comma follows it.
    var name: PersonName {
        guard let comma = tokens.firstIndex(where: \.endsWithComma), comma + 1 < words.count,
            PersonName.spelledSuffix(words[comma + 1]) == nil
        else { return PersonName(givenFirst: words) }
        return PersonName(family: Array(words[...comma]), given: Array(words[(comma + 1)...]))
    }

    /// The whole name, the given names first.
    var text: String {
        let name = name
        let isAsPrinted = name.suffix == nil && !tokens.dropLast().contains(where: \.endsWithComma)
        return isAsPrinted ? words.joined(separator: " ") : name.full
    }
}

/// A word of a name in which strokes were read as digits; it is the less sure for it.
private func lettered(_ token: Token) -> Token {
    let digits = token.text.count { letters[$0] != nil }
    guard digits > 0, token.text.count(where: \.isLetter) >= 3 * digits else { return token }
    let text = String(token.text.map { letters[$0] ?? $0 })
    return Token(text: text, confidence: min(token.confidence, 0.7), box: token.box)
}

private let letters: [Character: Character] = ["1": "I", "0": "O", "5": "S", "8": "B"]

private func isNameWord(_ word: String) -> Bool {
    let letters = word.count(where: \.isLetter)
    return letters > 0 && word.allSatisfy { $0.isLetter || "-'.".contains($0) } && letters * 2 >= word.count
        && (word.first?.isUppercase ?? false || PersonName.particles.contains(word.uppercased()))
}
