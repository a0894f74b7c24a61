/// Brings text to upper-case ASCII as far as it goes, so that comparisons work on bytes.
///
/// Letters lose their accents, Cyrillic and Greek are transliterated, dashes, quotes and blanks of every kind become their ASCII
/// kin, combining marks vanish, and letters of other scripts stay as they are. Two conventions exist for some letters
/// (`Ü` as `U` and as `UE`); a pair of names agrees if any combination does.
enum TextFolding {
    enum Convention: Sendable {
        case plain
        /// ICAO Doc 9303 part 3, as in machine-readable zones.
        case icao
    }

    static func fold(_ text: String, _ convention: Convention = .plain) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar, to: &folded, convention)
        }
        return folded
    }

    /// Whether the conventions could differ: they agree on ASCII.
    static func isASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8], _ convention: Convention) {
        let value = scalar.value
        switch value {
        case 0x61...0x7A: folded.append(UInt8(truncatingIfNeeded: value) & 0xDF)
        case 0x21...0x7E: folded.append(UInt8(truncatingIfNeeded: value))
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            folded.append(UInt8(ascii: " "))
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x300...0x36F, 0xFE00...0xFE0F, 0xFEFF: break
        case 0x2018...0x201B, 0xB4, 0x2B9...0x2BF, 0x2032, 0xFF07: folded.append(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0xAB, 0xBB: folded.append(UInt8(ascii: "\""))
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: folded.append(UInt8(ascii: "-"))
        case 0xAA: folded.append(UInt8(ascii: "A"))
        case 0xBA: folded.append(UInt8(ascii: "O"))
        case 0xBD: folded.append(contentsOf: " 1/2".utf8)
        case 0xC0...0x24F, 0x1E00...0x1EFF: appendLatin(value, to: &folded, convention)
        case 0x400...0x45F, 0x490, 0x491: appendCyrillic(scalar, to: &folded, convention)
        case 0x370...0x3FF: GreekLetters.append(scalar, to: &folded)
        case 0xFF01...0xFF5E:
            if let ascii = Unicode.Scalar(value - 0xFEE0) { append(ascii, to: &folded, convention) }
        default: folded.append(contentsOf: String(scalar).utf8)
        }
    }

    private static func appendLatin(_ value: UInt32, to folded: inout [UInt8], _ convention: Convention) {
        if let several = several(value, convention) {
            folded.append(contentsOf: several.utf8)
            return
        }
        let letter =
            value < 0x1E00
            ? LatinLetters.extended[Int(value) - 0xC0] : LatinLetters.additional[Int(value) - 0x1E00]
        folded.append(letter == UInt8(ascii: ".") ? UInt8(ascii: " ") : letter)
    }

    /// The letters that become several, in either case.
    private static func several(_ value: UInt32, _ convention: Convention) -> String? {
        switch value {
        case 0xC6, 0xE6, 0x1FC, 0x1FD, 0x1E2, 0x1E3: return "AE"
        case 0x152, 0x153: return "OE"
        case 0xDF, 0x1E9E: return "SS"
        case 0xDE, 0xFE: return "TH"
        case 0x132, 0x133: return "IJ"
        case 0x14A, 0x14B: return convention == .icao ? "N" : "NG"
        case 0x1C4...0x1C6, 0x1F1...0x1F3: return "DZ"
        case 0x1C7...0x1C9: return "LJ"
        case 0x1CA...0x1CC: return "NJ"
        default: break
        }
        guard convention == .icao else { return nil }
        return switch value {
        case 0xC4, 0xE4: "AE"
        case 0xD6, 0xF6, 0xD8, 0xF8: "OE"
        case 0xDC, 0xFC: "UE"
        case 0xC5, 0xE5: "AA"
        default: nil
        }
    }

    /// ICAO Doc 9303 part 3, table B, or as English texts romanise; the upper-case letter of either case.
    private static func appendCyrillic(
        _ scalar: Unicode.Scalar, to folded: inout [UInt8], _ convention: Convention
    ) {
        let upper: UInt32 =
            switch scalar.value {
            case 0x430...0x44F: scalar.value - 0x20
            case 0x450...0x45F: scalar.value - 0x50
            case 0x491: 0x490
            default: scalar.value
            }
        if convention == .plain, let common = commonCyrillic(upper) {
            folded.append(contentsOf: common.utf8)
            return
        }
        if (0x410...0x42F).contains(upper) {
            folded.append(contentsOf: cyrillicLetters[Int(upper) - 0x410].utf8)
            return
        }
        let letters =
            switch upper {
            case 0x401: "E"
            case 0x402: "D"
            case 0x403: "G"
            case 0x404: "IE"
            case 0x405: "DZ"
            case 0x406, 0x407: "I"
            case 0x408: "J"
            case 0x409: "LJ"
            case 0x40A: "NJ"
            case 0x40B, 0x40C: "K"
            case 0x40E: "U"
            case 0x40F: "DZ"
            case 0x490: "G"
            default: ""
            }
        folded.append(contentsOf: letters.utf8)
    }

    /// Where English texts differ from the machine-readable zone: YU, YA and the short I as Y.
    private static func commonCyrillic(_ upper: UInt32) -> String? {
        switch upper {
        case 0x404: "YE"
        case 0x407: "YI"
        case 0x419: "Y"
        case 0x42D: "E"
        case 0x42E: "YU"
        case 0x42F: "YA"
        default: nil
        }
    }

    private static let cyrillicLetters = [
        "A", "B", "V", "G", "D", "E", "ZH", "Z", "I", "I", "K", "L", "M", "N", "O", "P", "R", "S", "T", "U", "F", "KH",
        "TS", "CH", "SH", "SHCH", "IE", "Y", "", "E", "IU", "IA",
    ]
}
