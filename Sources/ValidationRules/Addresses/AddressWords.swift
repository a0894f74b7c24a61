/// Cuts address text into words.
enum AddressWords {
    /// The words: letters, digits, and `-` or `/` between them; `#` is a word of its own, full stops and apostrophes
    /// vanish.
    static func split(_ folded: some Sequence<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        func close() {
            while word.last == UInt8(ascii: "-") || word.last == UInt8(ascii: "/") { word.removeLast() }
            if !word.isEmpty { words.append(word) }
            word = []
        }
        for byte in folded {
            switch byte {
            case UInt8(ascii: "#"):
                close()
                words.append([byte])
            case UInt8(ascii: "-"), UInt8(ascii: "/"):
                // Inside a number they belong to it; between words they separate.
                if word.contains(where: \.isDigit) { word.append(byte) } else { close() }
            case UInt8(ascii: "."), UInt8(ascii: "'"): continue
            default:
                if byte.isLetter || byte.isDigit { word.append(byte) } else { close() }
            }
        }
        close()
        return words
    }

    /// The form in which street names are compared: standard suffix words, numbers for number words and ordinals.
    static func standardStreetWord(_ word: [UInt8]) -> [UInt8] {
        if let number = numberWords[word] { return number }
        if let digits = ordinalDigits(word) { return digits }
        if word == bytes("SAINT") { return bytes("ST") }
        return StreetSuffixes.standard(word) ?? word
    }

    private static func ordinalDigits(_ word: [UInt8]) -> [UInt8]? {
        guard word.count > 2 else { return nil }
        let digits = Array(word.dropLast(2))
        let ending = word.suffix(2).map { $0 }
        guard digits.isNumber, ordinalEndings.contains(ending) else { return nil }
        return digits.withoutLeadingZeros
    }

    private static let ordinalEndings: Set<[UInt8]> = Set(["ST", "ND", "RD", "TH"].map(bytes))

    private static let numberWords: [[UInt8]: [UInt8]] = Dictionary(
        uniqueKeysWithValues: [
            "FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH", "TENTH", "ELEVENTH",
            "TWELFTH", "THIRTEENTH", "FOURTEENTH", "FIFTEENTH", "SIXTEENTH", "SEVENTEENTH", "EIGHTEENTH", "NINETEENTH",
            "TWENTIETH",
        ].enumerated().map { (bytes($1), bytes(String($0 + 1))) }
    )
}
