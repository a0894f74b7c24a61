/// A rough key of how an English reader says a word: consonants that sound alike, vowels as one.
enum SoundKey {
    static func of(_ word: NameLetters) -> NameLetters {
        var key = NameLetters()
        var place = 0
        while place < word.kept {
            let (sound, length) = sound(word, place)
            place += length
            guard let sound, sound != key.last else { continue }
            key.append(sound)
        }
        return key
    }

    private static func sound(_ word: NameLetters, _ place: Int) -> (UInt8?, Int) {
        let letter = word[place]
        let next = place + 1 < word.kept ? word[place + 1] : 0
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
            UInt8(ascii: "Y"):
            // A silent E at the end.
            return letter == UInt8(ascii: "E") && next == 0 && place > 1 ? (nil, 1) : (UInt8(ascii: "A"), 1)
        case UInt8(ascii: "P"): return next == UInt8(ascii: "H") ? (UInt8(ascii: "F"), 2) : (letter, 1)
        case UInt8(ascii: "C"): return soundOfC(word, place, next)
        case UInt8(ascii: "K"): return next == UInt8(ascii: "N") && place == 0 ? (UInt8(ascii: "N"), 2) : (letter, 1)
        case UInt8(ascii: "Q"): return (UInt8(ascii: "K"), 1)
        case UInt8(ascii: "X"): return (place == 0 ? UInt8(ascii: "S") : UInt8(ascii: "X"), 1)
        case UInt8(ascii: "Z"): return (UInt8(ascii: "S"), 1)
        case UInt8(ascii: "S"):
            return next == UInt8(ascii: "C") && place + 2 < word.kept && word[place + 2] == UInt8(ascii: "H")
                ? (UInt8(ascii: "H"), 3) : next == UInt8(ascii: "H") ? (UInt8(ascii: "H"), 2) : (letter, 1)
        case UInt8(ascii: "D"): return next == UInt8(ascii: "T") ? (UInt8(ascii: "T"), 2) : (letter, 1)
        case UInt8(ascii: "T"): return next == UInt8(ascii: "H") ? (letter, 2) : (letter, 1)
        case UInt8(ascii: "W"):
            return next == UInt8(ascii: "R") && place == 0 ? (next, 2) : place == 0 ? (UInt8(ascii: "V"), 1) : (nil, 1)
        case UInt8(ascii: "G"):
            if next == UInt8(ascii: "H") { return (place == 0 ? letter : nil, 2) }
            return isSoft(next) ? (UInt8(ascii: "J"), 1) : (letter, 1)
        case UInt8(ascii: "H"): return (place == 0 ? letter : nil, 1)
        default: return (letter, 1)
        }
    }

    private static func soundOfC(_ word: NameLetters, _ place: Int, _ next: UInt8) -> (UInt8?, Int) {
        if next == UInt8(ascii: "K") || next == UInt8(ascii: "C") { return (UInt8(ascii: "K"), 2) }
        if next == UInt8(ascii: "H") { return (place == 0 ? UInt8(ascii: "C") : UInt8(ascii: "K"), 2) }
        return (isSoft(next) ? UInt8(ascii: "S") : UInt8(ascii: "K"), 1)
    }

    private static func isSoft(_ next: UInt8) -> Bool {
        next == UInt8(ascii: "E") || next == UInt8(ascii: "I") || next == UInt8(ascii: "Y")
    }
}
