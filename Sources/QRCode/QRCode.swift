/// A QR code of one byte-mode segment.
package struct QRCode: Sendable {
    /// The version, 1 to 27, that decides the size.
    package let version: Int
    /// The error correction of the symbol.
    package let errorCorrection: ErrorCorrection
    /// The mask that was chosen, 0 to 7.
    package let mask: Int
    let grid: ModuleGrid

    /// Encodes text as its UTF-8 bytes in the smallest version that holds it.
    package init(encoding text: String, errorCorrection: ErrorCorrection = .medium) throws(QRCodeError) {
        try self.init(encoding: Array(text.utf8), errorCorrection: errorCorrection)
    }

    /// Encodes bytes in the smallest version that holds them.
    ///
    /// - Throws: `tooLong` for more than version 27 holds: 1,465 bytes at the lowest level, 625 at the highest.
    package init(encoding bytes: [UInt8], errorCorrection: ErrorCorrection = .medium) throws(QRCodeError) {
        guard let version = Version.smallest(holding: bytes.count, errorCorrection) else {
            throw QRCodeError(code: .tooLong)
        }
        let template = SymbolTemplate.template(for: version)
        var unmasked = template.functionPatterns
        let codewords = template.sequences[errorCorrection.rawValue].codewords(of: bytes)
        // What is left after the last codeword are a few bits that stay light.
        for (bit, position) in template.dataPositions.prefix(codewords.count * 8).enumerated()
        where codewords[bit >> 3] << UInt8(bit & 7) & 0x80 != 0 {
            unmasked.darken(Int(position.x), Int(position.y))
        }
        let places = FormatPlaces(size: version.size)
        var best = Self.masked(unmasked, 0, template, places, errorCorrection)
        var bestMask = 0
        var lowest = Penalty(best).score
        for mask in 1..<8 {
            let candidate = Self.masked(unmasked, mask, template, places, errorCorrection)
            let score = Penalty(candidate).score
            guard score < lowest else { continue }
            (best, bestMask, lowest) = (candidate, mask, score)
        }
        self.version = version.number
        self.errorCorrection = errorCorrection
        mask = bestMask
        grid = best
    }

    /// Modules along one side, without the quiet zone.
    package var size: Int { grid.rows.count }

    /// Whether a module is dark; everything outside the symbol is light.
    package func isDark(x: Int, y: Int) -> Bool {
        guard grid.rows.indices.contains(x), grid.rows.indices.contains(y) else { return false }
        return grid.isDark(x, y)
    }

    private static func masked(
        _ unmasked: ModuleGrid,
        _ mask: Int,
        _ template: SymbolTemplate,
        _ places: FormatPlaces,
        _ level: ErrorCorrection
    ) -> ModuleGrid {
        var grid = unmasked
        grid.invert(by: template.masks[mask])
        let format = FormatInformation.format(level, mask: mask)
        for bit in 0..<15 where format >> UInt32(bit) & 1 == 1 {
            grid.darken(places.first[bit].x, places.first[bit].y)
            grid.darken(places.second[bit].x, places.second[bit].y)
        }
        return grid
    }
}
