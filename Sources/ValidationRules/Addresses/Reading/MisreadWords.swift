/// Words with digits for letters, letters for digits, or a slip in a frequent word.
enum MisreadWords {
    /// The letters of a word that has digits where letters should be: `MA1N`, `S0UTH`; nil for other words.
    ///
    /// Identifiers such as `C1S` and `UNIT508` are shorter, or end in their digits.
    static func letters(_ word: AddressWord, count: Int, digits: Int) -> AddressWord? {
        let letters = count - digits
        guard digits <= 2, letters >= 2, letters > digits, count > 2 else { return nil }
        var read = AddressWord.empty
        for index in 0..<count {
            let byte = word[index]
            guard byte.isDigit else {
                guard byte.isLetter else { return nil }
                read.put(byte, at: index)
                continue
            }
            guard let letter = letter(for: byte) else { return nil }
            read.put(letter, at: index)
        }
        if !AddressLexicon.meaning(of: read).isUnknown, count > 3 { return read }
        // `BLVD` and `PLACE` read with L for 1 are other words than with I.
        let other = read.replacing(with: UInt8(ascii: "L")) { word[$0] == UInt8(ascii: "1") }
        if !AddressLexicon.meaning(of: other).isUnknown, count > 3 { return other }
        guard letters >= 3, !word[count - 1].isDigit, !word[0].isDigit || word[0] == UInt8(ascii: "0") else {
            return nil
        }
        return isOrdinal(word, count: count) ? nil : read
    }

    /// The digits of a number that has letters where digits should be; nil when it is none.
    static func digits(_ word: AddressWord) -> AddressWord? {
        var read = AddressWord.empty
        var hasDigit = false
        for index in 0..<word.count {
            switch word[index] {
            case UInt8(ascii: "O"): read.put(UInt8(ascii: "0"), at: index)
            case UInt8(ascii: "I"), UInt8(ascii: "L"): read.put(UInt8(ascii: "1"), at: index)
            case let byte where byte.isDigit:
                hasDigit = true
                read.put(byte, at: index)
            default: return nil
            }
        }
        return hasDigit ? read : nil
    }

    /// The frequent word of which a word is a slip; its first letter is right, and its last but for a swap.
    static func keyword(_ word: AddressWord, count: Int) -> AddressWord? {
        guard count >= 5, count <= 11 else { return nil }
        let first = word[0]
        let last = word[count - 1]
        // The last two letters may have changed places.
        let beforeLast = word[count - 2]
        for keyword in keywords where keyword.first == first && (keyword.last == last || keyword.last == beforeLast) {
            guard abs(keyword.bytes.count - count) <= keyword.limit else { continue }
            if EditDistance.between(word.bytes, keyword.bytes, limit: keyword.limit) != nil { return keyword.word }
        }
        return nil
    }

    private struct Keyword {
        let word: AddressWord
        let bytes: [UInt8]
        let first: UInt8
        let last: UInt8
        let limit: Int
    }

    private static let keywords: [Keyword] = [
        "STREET", "AVENUE", "BOULEVARD", "HIGHWAY", "PARKWAY", "TERRACE", "SQUARE", "APARTMENT", "BUILDING",
        "INTERSTATE",
        "NORTHEAST", "NORTHWEST", "SOUTHEAST", "SOUTHWEST", "TURNPIKE", "EXPRESSWAY",
    ].map { text in
        let word = AddressWord(text)
        let bytes = word.bytes
        return Keyword(
            word: word,
            bytes: bytes,
            first: word[0],
            last: word[bytes.count - 1],
            limit: bytes.count < 7 || !AddressLexicon.meaning(of: word).direction.isEmpty ? 1 : 2
        )
    }

    private static func isOrdinal(_ word: AddressWord, count: Int) -> Bool {
        switch (word[count - 2], word[count - 1]) {
        case (UInt8(ascii: "S"), UInt8(ascii: "T")), (UInt8(ascii: "N"), UInt8(ascii: "D")),
            (UInt8(ascii: "R"), UInt8(ascii: "D")), (UInt8(ascii: "T"), UInt8(ascii: "H")):
            digits(word.slice(0..<count - 2)) != nil
        default: false
        }
    }

    private static func letter(for digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0"): UInt8(ascii: "O")
        case UInt8(ascii: "1"): UInt8(ascii: "I")
        case UInt8(ascii: "5"): UInt8(ascii: "S")
        case UInt8(ascii: "8"): UInt8(ascii: "B")
        case UInt8(ascii: "6"): UInt8(ascii: "G")
        case UInt8(ascii: "2"): UInt8(ascii: "Z")
        case UInt8(ascii: "4"): UInt8(ascii: "A")
        default: nil
        }
    }
}
