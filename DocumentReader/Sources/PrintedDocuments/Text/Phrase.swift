/// Words that name a field or tell a kind of document, in upper case.
struct Phrase: Sendable, Hashable {
    let words: [String]
    private let shapes: [[UInt8]]

    init(_ text: String) {
        words = text.split(separator: " ").map(String.init)
        shapes = words.map { Array(Spelling.shape($0).utf8) }
    }

    /// How many tokens the phrase covers from a place on; nil when it does not stand there.
    func length(in tokens: [Token], at start: Int) -> Int? {
        guard start + words.count <= tokens.count else { return nil }
        for (offset, shape) in shapes.enumerated() where !Self.canBe(tokens[start + offset], shape) { return nil }
        return words.count
    }

    /// Whether a word can be the first of the phrase.
    func begins(with token: Token) -> Bool {
        shapes.first.map { Self.canBe(token, $0) } ?? false
    }

    /// Digits alone are a number, whatever letters they resemble; and HEIGHTS is a street.
    private static func canBe(_ token: Token, _ shape: [UInt8]) -> Bool {
        token.hasLetter && Spelling.isLike(token.shape, shape) && !isStreetWord(token, shape)
    }
}

/// Whether a word is a street's, and so not a misread other word.
private func isStreetWord(_ token: Token, _ shape: [UInt8]) -> Bool {
    token.shape != shape && StreetWords.suffixes.contains(token.core)
}

extension [Phrase] {
    /// Phrases parted by bars.
    init(parsing text: String) {
        self = text.split(separator: "|").map { Phrase(String($0)) }
    }

    /// The longest of the phrases that stands at a place.
    func longest(in tokens: [Token], at start: Int) -> Int? {
        compactMap { $0.length(in: tokens, at: start) }.max()
    }

    /// Whether one of the phrases stands anywhere.
    func occur(in tokens: [Token]) -> Bool {
        tokens.indices.contains { longest(in: tokens, at: $0) != nil }
    }
}
