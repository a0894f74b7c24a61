/// Greek letters in Latin, as ELOT 743 and Greek passports have them.
enum GreekLetters {
    /// Appends the Latin letters of a Greek one; a few depend on what stands before.
    static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let letter = base(scalar.value)
        guard letter >= first, letter - first < latin.count else {
            folded.append(contentsOf: String(scalar).utf8)
            return
        }
        switch letter {
        case upsilon: folded.append(sound(ofUpsilonBehind: folded.last))
        case pi where beginsWithMu(folded): folded[folded.count - 1] = UInt8(ascii: "B")
        case gamma, xi, chi:
            if folded.last == UInt8(ascii: "G") { folded[folded.count - 1] = UInt8(ascii: "N") }
            folded.append(contentsOf: latin[Int(letter - first)].utf8)
        default: folded.append(contentsOf: latin[Int(letter - first)].utf8)
        }
    }

    /// OU, AV, EV, and Y where it stands for itself.
    private static func sound(ofUpsilonBehind letter: UInt8?) -> UInt8 {
        switch letter {
        case UInt8(ascii: "O"): UInt8(ascii: "U")
        case UInt8(ascii: "A"), UInt8(ascii: "E"): UInt8(ascii: "V")
        default: UInt8(ascii: "Y")
        }
    }

    /// An M begins the word: with the P behind it the two are a B.
    private static func beginsWithMu(_ folded: [UInt8]) -> Bool {
        folded.last == UInt8(ascii: "M") && (folded.dropLast().last.map { $0 < UInt8(ascii: "A") } ?? true)
    }

    /// The upper-case letter without accents.
    private static func base(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x386, 0x3AC: first
        case 0x388, 0x3AD: 0x395
        case 0x389, 0x3AE: 0x397
        case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x399
        case 0x38C, 0x3CC: 0x39F
        case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: upsilon
        case 0x38F, 0x3CE: 0x3A9
        case 0x3C2: 0x3A3
        case 0x3B1...0x3C9: value - 0x20
        default: value
        }
    }

    private static let first: UInt32 = 0x391
    private static let gamma: UInt32 = 0x393
    private static let xi: UInt32 = 0x39E
    private static let pi: UInt32 = 0x3A0
    private static let upsilon: UInt32 = 0x3A5
    private static let chi: UInt32 = 0x3A7

    /// From alpha on; the place of the final sigma is empty among the capitals.
    private static let latin = [
        "A", "V", "G", "D", "E", "Z", "I", "TH", "I", "K", "L", "M", "N", "X", "O", "P", "R", "", "S", "T", "Y", "F",
        "CH", "PS", "O",
    ]
}
