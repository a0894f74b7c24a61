/// Letters, pairs of letters and digits that optical reading takes for one another, brought to one of them.
enum LookalikeLetters {
    /// The form that two readings of one word share.
    static func canonical(_ word: NameLetters) -> NameLetters {
        var canonical = NameLetters()
        var place = 0
        while place < word.kept {
            let letter = word[place]
            let next = place + 1 < word.kept ? word[place + 1] : 0
            if let joined = joined(letter, next) {
                canonical.append(joined)
                place += 2
            } else {
                canonical.append(single(letter))
                place += 1
            }
        }
        return canonical
    }

    /// With letters for the digits in it.
    static func letters(for word: NameLetters) -> NameLetters {
        var letters = NameLetters()
        for place in 0..<word.kept {
            let letter = word[place]
            letters.append(letter.isDigit ? single(letter) : letter)
        }
        return letters
    }

    private static func joined(_ letter: UInt8, _ next: UInt8) -> UInt8? {
        switch (letter, next) {
        case (UInt8(ascii: "R"), UInt8(ascii: "N")), (UInt8(ascii: "N"), UInt8(ascii: "N")): UInt8(ascii: "M")
        case (UInt8(ascii: "V"), UInt8(ascii: "V")): UInt8(ascii: "W")
        case (UInt8(ascii: "C"), UInt8(ascii: "L")), (UInt8(ascii: "C"), UInt8(ascii: "I")),
            (UInt8(ascii: "C"), UInt8(ascii: "1")):
            UInt8(ascii: "O")
        default: nil
        }
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "0"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "O")
        case UInt8(ascii: "1"), UInt8(ascii: "L"), UInt8(ascii: "7"): UInt8(ascii: "I")
        case UInt8(ascii: "5"): UInt8(ascii: "S")
        case UInt8(ascii: "8"), UInt8(ascii: "3"): UInt8(ascii: "B")
        case UInt8(ascii: "6"), UInt8(ascii: "9"): UInt8(ascii: "G")
        case UInt8(ascii: "2"): UInt8(ascii: "Z")
        case UInt8(ascii: "4"): UInt8(ascii: "A")
        case UInt8(ascii: "V"): UInt8(ascii: "U")
        default: letter
        }
    }
}
