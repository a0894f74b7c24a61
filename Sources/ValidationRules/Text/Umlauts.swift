/// The two ways to write an umlaut without its dots, when no dots are left to tell: MUELLER and MULLER.
enum Umlauts {
    /// Whether the words are the same but for an E behind A, O or U, or an A behind A.
    static func agree(_ left: NameLetters, _ right: NameLetters) -> Bool {
        guard left.count != right.count, left.count <= NameLetters.capacity, right.count <= NameLetters.capacity else {
            return false
        }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        var place = 0
        for letter in 0..<long.count {
            if place < short.count, short[place] == long[letter] {
                place += 1
            } else if letter == 0 || letter == long.count - 1 || !isMark(long[letter], behind: long[letter - 1]) {
                return false
            }
        }
        return place == short.count
    }

    private static func isMark(_ letter: UInt8, behind vowel: UInt8) -> Bool {
        switch vowel {
        case UInt8(ascii: "U"), UInt8(ascii: "O"): letter == UInt8(ascii: "E")
        case UInt8(ascii: "A"): letter == UInt8(ascii: "A") || letter == UInt8(ascii: "E")
        default: false
        }
    }
}
