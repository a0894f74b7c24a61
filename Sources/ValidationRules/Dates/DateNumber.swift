/// A number in a date: how many digits wrote it matters as much as its value.
struct DateNumber: Hashable, Sendable {
    let value: Int
    let count: Int
    /// How many of the digits are letters that look like them.
    let repairs: Int

    /// Takes digits, and letters that optical reading puts in the place of digits.
    init?(_ word: ArraySlice<UInt8>) {
        guard (1...8).contains(word.count) else { return nil }
        var value = 0
        var repairs = 0
        for byte in word {
            if byte.isDigit {
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            } else if let digit = Self.digit(byte) {
                value = value * 10 + digit
                repairs += 1
            } else {
                return nil
            }
        }
        (self.value, self.repairs) = (value, repairs)
        count = word.count
    }

    private init(value: Int, count: Int) {
        (self.value, self.count, repairs) = (value, count, 0)
    }

    /// The digits from one position on, so many of them.
    func part(_ start: Int, _ length: Int) -> DateNumber {
        let shift = max(0, count - start - length)
        let power = (0..<length).reduce(1) { power, _ in power * 10 }
        let rest = (0..<shift).reduce(value) { value, _ in value / 10 }
        return DateNumber(value: rest % power, count: length)
    }

    private static func digit(_ letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "Q"), UInt8(ascii: "D"): 0
        case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "|"),
            UInt8(ascii: "!"):
            1
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): 2
        case UInt8(ascii: "A"): 4
        case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "$"): 5
        case UInt8(ascii: "G"), UInt8(ascii: "b"): 6
        case UInt8(ascii: "T"): 7
        case UInt8(ascii: "B"): 8
        case UInt8(ascii: "g"), UInt8(ascii: "q"): 9
        default: nil
        }
    }
}
