import DocumentLayout

/// A word, or a part of one, as the readers of fields look at it.
struct Token: Sendable, Hashable {
    /// The word as it was read, with plain quotation marks and hyphens.
    let text: String
    /// The word in upper case without marks around it: what labels and tables are compared with.
    let core: String
    /// The upper-case word in the shapes that an engine tells apart.
    let shape: [UInt8]
    let hasLetter: Bool
    let confidence: Double
    let box: Box

    init(text: String, confidence: Double, box: Box) {
        self.text = text
        core = Self.core(of: text)
        hasLetter = core.contains(where: \.isLetter)
        shape = Array(Spelling.shape(core.filter { $0 != "." }).utf8)
        self.confidence = confidence.isNaN ? 0 : min(max(confidence, 0), 1)
        self.box = box
    }

    /// Whether the word ends with a mark that parts it from what follows.
    var endsWithComma: Bool { text.hasSuffix(",") || text.hasSuffix(";") }

    /// The text without marks that are no part of a name or number.
    var bare: String { String(text.trimmingMarks { Self.outerMarks.contains($0) }) }

    /// Whether there is a letter and no digit.
    var isWord: Bool { hasLetter && !core.contains { $0.isNumber } }

    private static let outerMarks: Set<Character> = [
        ",", ";", ":", ".", "\"", "(", ")", "[", "]", "{", "}", "|", "*", "_", "~", "=", "'", "`", "<", ">", "!", "?",
        "/",
        "\\", "-", "+", "^",
    ]

    private static func core(of text: String) -> String {
        String(text.trimmingMarks { outerMarks.contains($0) }).uppercased()
    }
}

extension StringProtocol {
    /// The text without such characters at either end.
    func trimmingMarks(_ isMark: (Character) -> Bool) -> SubSequence {
        guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}

/// The tokens of a word: the word itself, or its parts where a slash joins two languages.
func tokens(of word: RecognizedWord) -> [Token] {
    let plain = String(word.text.prefix(80).map { plainMarks[$0] ?? $0 })
    let parts = plain.split(separator: "/")
    guard parts.count > 1, parts.allSatisfy({ $0.first?.isLetter ?? false }) else {
        return plain.isEmpty ? [] : [Token(text: plain, confidence: word.confidence, box: word.box)]
    }
    return parts.map { Token(text: String($0), confidence: word.confidence, box: word.box) }
}

/// Marks that printers and engines write in several ways.
private let plainMarks: [Character: Character] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{00B4}": "'", "`": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2010}": "-",
    "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-", "\u{FF0C}": ",",
]
