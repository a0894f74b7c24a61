/// Cuts the text of a name into words.
enum NameWords {
    /// The words of a text; nil when it is too long to be a name.
    ///
    /// Full stops and apostrophes vanish, other punctuation separates, what stands in brackets or double quotes is a
    /// nickname and left out.
    static func split(_ text: String) -> [NameWord]? {
        guard text.utf8.count <= ComparisonLimits.nameInBytes else { return nil }
        let plain = cut(TextFolding.fold(text))
        guard plain.count <= ComparisonLimits.words else { return nil }
        guard !TextFolding.isASCII(text) else { return plain.map { NameWord(plain: $0) } }
        let transliterated = cut(TextFolding.fold(text, .icao))
        guard transliterated.count == plain.count else { return plain.map { NameWord(plain: $0) } }
        return zip(plain, transliterated).map { NameWord(plain: $0, transliterated: $1) }
    }

    private static func cut(_ folded: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var closing: UInt8?
        for (index, byte) in folded.enumerated() {
            if let mark = closing {
                if byte == mark { closing = nil }
                continue
            }
            if byte.isLetter || byte.isDigit {
                word.append(byte)
                continue
            }
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") { continue }
            if !word.isEmpty { words.append(word) }
            word = []
            // Only a mark that is closed again opens a nickname: a stray one must not swallow the name.
            if let mark = closingMark(of: byte), folded[(index + 1)...].contains(mark) { closing = mark }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func closingMark(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "\""): UInt8(ascii: "\"")
        default: nil
        }
    }

    /// Whether the word goes with the surname that follows it.
    static func isParticle(_ word: NameWord) -> Bool {
        particles.contains(word.plain)
    }

    /// Whether the word is a form of address.
    static func isTitle(_ word: NameWord) -> Bool {
        titles.contains(word.plain)
    }

    private static let particles: Set<[UInt8]> = Set(
        [
            "DE", "LA", "LAS", "LOS", "DEL", "DA", "DOS", "DAS", "DI", "VAN", "VON", "DER", "DEN", "TER", "MC", "MAC",
            "ST", "SAINT", "AL", "EL", "BIN", "IBN", "BEN", "ABU", "O", "LE", "DU", "Y",
        ].map(bytes)
    )

    private static let titles: Set<[UInt8]> = Set(
        ["MR", "MRS", "MS", "MISS", "DR", "PROF", "SIR", "REV", "HON"].map(bytes)
    )
}
