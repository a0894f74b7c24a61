extension OpticalConfusion {
    /// The digit that an upper-case letter is mistaken for; nil for letters that look like none.
    static func digit(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"), UInt8(ascii: "|"): UInt8(ascii: "1")
        case UInt8(ascii: "Z"): UInt8(ascii: "2")
        case UInt8(ascii: "A"): UInt8(ascii: "4")
        case UInt8(ascii: "S"), UInt8(ascii: "$"): UInt8(ascii: "5")
        case UInt8(ascii: "G"): UInt8(ascii: "6")
        case UInt8(ascii: "T"): UInt8(ascii: "7")
        case UInt8(ascii: "B"): UInt8(ascii: "8")
        default: nil
        }
    }

    /// The letter that a digit is mistaken for; nil where several look like it, or none does.
    static func letter(for digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "2"): UInt8(ascii: "Z")
        case UInt8(ascii: "4"): UInt8(ascii: "A")
        case UInt8(ascii: "5"): UInt8(ascii: "S")
        case UInt8(ascii: "6"): UInt8(ascii: "G")
        case UInt8(ascii: "8"): UInt8(ascii: "B")
        default: nil
        }
    }
}
