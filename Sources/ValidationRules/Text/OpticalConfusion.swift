/// Letters and digits that optical reading mistakes for one another, brought to one of them.
enum OpticalConfusion {
    static func canonical(_ word: [UInt8]) -> [UInt8] {
        word.map(canonical)
    }

    private static func canonical(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "O")
        case UInt8(ascii: "1"), UInt8(ascii: "L"), UInt8(ascii: "|"): UInt8(ascii: "I")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "S")
        case UInt8(ascii: "8"): UInt8(ascii: "B")
        case UInt8(ascii: "6"): UInt8(ascii: "G")
        case UInt8(ascii: "2"): UInt8(ascii: "Z")
        case UInt8(ascii: "4"): UInt8(ascii: "A")
        default: byte
        }
    }

    /// The canonical form with letter pairs that look like one letter drawn together: `RN` as `M`, `CL` as `D`.
    static func shape(_ word: [UInt8]) -> [UInt8] {
        var shape: [UInt8] = []
        shape.reserveCapacity(word.count)
        for byte in word {
            switch (shape.last, byte) {
            case (UInt8(ascii: "R"), UInt8(ascii: "N")): shape[shape.count - 1] = UInt8(ascii: "M")
            case (UInt8(ascii: "V"), UInt8(ascii: "V")): shape[shape.count - 1] = UInt8(ascii: "W")
            case (UInt8(ascii: "C"), UInt8(ascii: "L")), (UInt8(ascii: "C"), UInt8(ascii: "I")):
                shape[shape.count - 1] = UInt8(ascii: "D")
            default: shape.append(byte)
            }
        }
        return canonical(shape)
    }

    /// The digits a letter in a number was meant to be; other bytes stay.
    static func digitsForLetters(_ word: [UInt8]) -> [UInt8] {
        word.map { byte in
            switch byte {
            case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            case UInt8(ascii: "S"): UInt8(ascii: "5")
            case UInt8(ascii: "B"): UInt8(ascii: "8")
            case UInt8(ascii: "Z"): UInt8(ascii: "2")
            case UInt8(ascii: "G"): UInt8(ascii: "6")
            default: byte
            }
        }
    }
}
