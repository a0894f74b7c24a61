/// Brings text that was read from a document to the lines of a zone.
enum ZoneLines {
    static let limitInBytes = 1024

    /// The sizes of zones: how many lines of which length.
    private static let sizes = [(lines: 3, length: 30), (lines: 2, length: 36), (lines: 2, length: 44)]

    /// The lines in upper case, without blanks; a zone that was read as one line is cut where its lines end.
    ///
    /// Readers that write blanks for fillers are understood where only this gives a size that exists.
    static func read(_ text: some StringProtocol) throws(MachineReadableZoneError) -> [[UInt8]] {
        guard text.utf8.count <= limitInBytes else { throw .tooLong }
        let lines = Array(String(text).unicodeScalars).split(whereSeparator: isLineBreak)
        let withoutBlanks = lines.map { characters($0, blank: nil) }.filter { !$0.isEmpty }
        if let zone = zone(withoutBlanks) { return zone }
        let filler = lines.map { characters($0, blank: UInt8(ascii: "<")) }
        if let zone = zone(filler.filter { $0.contains { $0 != UInt8(ascii: "<") } }) { return zone }
        throw .wrongSize
    }

    private static func zone(_ lines: [[UInt8]]) -> [[UInt8]]? {
        for size in sizes {
            if lines.count == size.lines, lines.allSatisfy({ $0.count == size.length }) { return lines }
            if lines.count == 1, lines[0].count == size.lines * size.length {
                return (0..<size.lines).map { Array(lines[0][$0 * size.length..<($0 + 1) * size.length]) }
            }
        }
        return nil
    }

    /// The characters of a line; what has no place in a zone becomes a zero byte, which nothing repairs.
    private static func characters(_ line: some Sequence<Unicode.Scalar>, blank: UInt8?) -> [UInt8] {
        var characters: [UInt8] = []
        for scalar in line {
            switch scalar {
            case "\u{FEFF}", "\u{200B}"..."\u{200F}": continue
            case "«": characters.append(contentsOf: "<<".utf8)
            case "‹": characters.append(UInt8(ascii: "<"))
            case "!"..."~": characters.append(UInt8(truncatingIfNeeded: scalar.value).upperCased)
            // Full-width forms.
            case "\u{FF01}"..."\u{FF5E}":
                characters.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0).upperCased)
            case _ where scalar.properties.isWhitespace: if let blank { characters.append(blank) }
            default: characters.append(0)
            }
        }
        return characters
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
