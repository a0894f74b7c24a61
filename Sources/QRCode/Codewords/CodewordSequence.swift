/// Turns bytes into the codewords of a symbol: one byte-mode segment, padding, error correction, interleaving.
struct CodewordSequence: Sendable {
    let version: Version
    let level: ErrorCorrection
    private let correction: ReedSolomon

    init(version: Version, level: ErrorCorrection) {
        self.version = version
        self.level = level
        correction = ReedSolomon(correctionCodewords: version.correctionCodewords(level))
    }

    /// The codewords in the order they are placed; the caller has checked that the bytes fit.
    func codewords(of bytes: [UInt8]) -> [UInt8] {
        let data = dataCodewords(of: bytes)
        let blocks = version.blocks(level)
        let shortLength = data.count / blocks
        // The last blocks are one codeword longer when the data does not divide evenly.
        let shortBlocks = blocks - data.count % blocks
        let starts = (0...blocks).map { $0 * shortLength + max(0, $0 - shortBlocks) }
        let corrections = (0..<blocks).map { correction.correction(of: data[starts[$0]..<starts[$0 + 1]]) }

        var result: [UInt8] = []
        result.reserveCapacity(version.codewords)
        for index in 0...shortLength {
            for block in 0..<blocks where starts[block] + index < starts[block + 1] {
                result.append(data[starts[block] + index])
            }
        }
        for index in 0..<version.correctionCodewords(level) {
            for block in corrections { result.append(block[index]) }
        }
        return result
    }

    /// Mode indicator 0100, count, bytes, terminator 0000 and the alternating pad codewords.
    private func dataCodewords(of bytes: [UInt8]) -> [UInt8] {
        let capacity = version.dataCodewords(level)
        var codewords: [UInt8] = []
        codewords.reserveCapacity(capacity)
        // The mode takes half a codeword, so everything after it straddles two.
        var half: UInt8 = 0b0100
        func append(_ byte: UInt8) {
            codewords.append(half << 4 | byte >> 4)
            half = byte & 0x0F
        }
        if version.countBits == 16 { append(UInt8(truncatingIfNeeded: bytes.count >> 8)) }
        append(UInt8(truncatingIfNeeded: bytes.count))
        for byte in bytes { append(byte) }
        codewords.append(half << 4)
        var padding: UInt8 = 0xEC
        while codewords.count < capacity {
            codewords.append(padding)
            padding ^= 0xEC ^ 0x11
        }
        return codewords
    }
}
