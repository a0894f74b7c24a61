/// A word of an address with what it can mean.
struct AddressToken: Sendable {
    /// The word as written, in upper case.
    let word: AddressWord
    /// Its form in names: standard abbreviations, digits for ordinals; empty where a neighbour speaks for it.
    var standard: AddressWord
    let meaning: WordMeaning
    let count: UInt8
    let digits: UInt8
    /// Whether a comma or a line's end stands before it.
    var startsSegment: Bool

    var hasDigit: Bool { digits > 0 }
    var isNumber: Bool { digits > 0 && digits == count }
    var isLetter: Bool { count == 1 && digits == 0 && word[0].isLetter }

    /// Creates a token from a word, counting its digits.
    init(_ word: AddressWord, count: Int, digits: Int, startsSegment: Bool) {
        self.word = word
        self.count = UInt8(truncatingIfNeeded: count)
        self.startsSegment = startsSegment
        guard digits == 0 else {
            if digits < count, let read = MisreadWords.letters(word, count: count, digits: digits) {
                self.digits = 0
                meaning = AddressLexicon.meaning(of: read)
                standard = meaning.standard.isEmpty ? read : meaning.standard
            } else {
                self.digits = UInt8(truncatingIfNeeded: digits)
                meaning = .unknown
                standard = Self.standardNumber(word, count: count, digits: digits)
            }
            return
        }
        self.digits = 0
        let meaning = AddressLexicon.meaning(of: word)
        if meaning.isUnknown, let keyword = MisreadWords.keyword(word, count: count) {
            self.meaning = AddressLexicon.meaning(of: keyword)
            standard = self.meaning.standard.isEmpty ? keyword : self.meaning.standard
        } else {
            self.meaning = meaning
            standard = meaning.standard.isEmpty ? word : meaning.standard
        }
    }

    /// `23` for `23`, `023` and `23RD`; other words stay.
    private static func standardNumber(_ word: AddressWord, count: Int, digits: Int) -> AddressWord {
        if digits == count { return word.withoutLeadingZeros }
        guard count > 2, isOrdinalEnding(word[count - 2], word[count - 1]) else { return word }
        if digits == count - 2 { return word.slice(0..<digits).withoutLeadingZeros }
        // `1OTH`.
        let number = MisreadWords.digits(word.slice(0..<count - 2))
        return number?.withoutLeadingZeros ?? word
    }

    private static func isOrdinalEnding(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (UInt8(ascii: "S"), UInt8(ascii: "T")), (UInt8(ascii: "N"), UInt8(ascii: "D")),
            (UInt8(ascii: "R"), UInt8(ascii: "D")), (UInt8(ascii: "T"), UInt8(ascii: "H")):
            true
        default: false
        }
    }

    /// `23RD`.
    var isOrdinalNumber: Bool { hasDigit && !isNumber && standard != word }
}
