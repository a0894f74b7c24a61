/// One word of a name in the foldings it can be written in.
struct NameWord: Sendable {
    /// How a word is joined to the one before it.
    enum Joint: UInt8, Sendable {
        case space
        case hyphen
        /// A comma, or the double filler of a machine-readable zone.
        case section
    }

    let plain: NameLetters
    /// The machine-readable-zone spelling, where it differs.
    let transliterated: NameLetters?
    let joint: Joint

    init(plain: NameLetters, transliterated: NameLetters? = nil, joint: Joint = .space) {
        self.plain = plain
        self.transliterated = transliterated == plain ? nil : transliterated
        self.joint = joint
    }

    /// Several words written as one.
    init(joining words: ArraySlice<NameWord>) {
        var plain = NameLetters()
        var transliterated = NameLetters()
        var hasTransliteration = false
        for word in words {
            plain.append(contentsOf: word.plain)
            transliterated.append(contentsOf: word.transliterated ?? word.plain)
            hasTransliteration = hasTransliteration || word.transliterated != nil
        }
        self.init(plain: plain, transliterated: hasTransliteration ? transliterated : nil)
    }

    var isInitial: Bool { plain.count == 1 }

    /// Equal in any of the foldings.
    func agrees(with other: NameWord) -> Bool {
        if plain == other.plain { return true }
        if let transliterated, transliterated == other.plain || transliterated == other.transliterated { return true }
        return other.transliterated == plain
    }

    /// Whether the other is the beginning of this one in any folding.
    func starts(with other: NameWord) -> Bool {
        plain.starts(with: other.plain) || (transliterated ?? plain).starts(with: other.transliterated ?? other.plain)
    }
}

extension NameWord: Equatable {
    /// How the words are joined to others makes no difference.
    static func == (left: Self, right: Self) -> Bool {
        left.plain == right.plain && left.transliterated == right.transliterated
    }
}
