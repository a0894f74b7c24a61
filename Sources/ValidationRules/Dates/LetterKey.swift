/// Up to twelve letters in one word of memory, for tables that are asked often.
struct LetterKey: Hashable, Sendable {
    private let bits: UInt64

    /// Takes ASCII letters in either case; nil for anything else, and for more than twelve.
    init?(_ word: ArraySlice<UInt8>) {
        guard (1...12).contains(word.count) else { return nil }
        var bits: UInt64 = 0
        for byte in word {
            let letter = byte.upperCased
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
            bits = bits << 5 | UInt64(letter - UInt8(ascii: "A") + 1)
        }
        self.bits = bits
    }
}
