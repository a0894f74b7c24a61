import DocumentLayout

/// Words beside each other with no wider gap than between words: a label, a value, or both.
struct Segment: Sendable {
    let tokens: [Token]
    let box: Box

    init?(_ tokens: [Token]) {
        guard let box = tokens.map(\.box).union else { return nil }
        self.tokens = tokens
        self.box = box
    }

    var text: String { tokens.map(\.text).joined(separator: " ") }

    /// Whether it is a line of running text, in which words name nothing.
    var isProse: Bool {
        tokens.count >= 7 && tokens.count { $0.text.first?.isLowercase ?? false } * 2 >= tokens.count
    }

    /// How many words at its beginning are in smaller type than what follows: a label, even where it was misread.
    var leadIn: Int {
        guard let last = tokens.last, tokens.count > 1 else { return 0 }
        let count = tokens.prefix { $0.box.height * 4 <= last.box.height * 3 }.count
        return count <= 3 && count < tokens.count ? count : 0
    }

    /// The height of its letters: the middle one of the words' heights.
    var height: Int {
        let heights = tokens.map(\.box.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }
}

extension Collection<Token> {
    /// The confidence of the weakest.
    var confidence: Double { map(\.confidence).min() ?? 0 }

    /// The words with blanks between.
    var joined: String { map(\.text).joined(separator: " ") }

    /// Where they stand; nil when there are none.
    var box: Box? { map(\.box).union }
}
