@testable import QRCode

/// A plain decoder written from the standard, one module at a time, as the oracle of the encoder.
///
/// It shares only the table of blocks with the encoder, and the syndromes prove that table.
struct SymbolDecoder {
    enum Failure: Error {
        case formatCopiesDiffer
        case formatCheckBits
        case versionCheckBits
        case syndrome
        case notByteMode
        case padding
    }

    private let symbol: QRCode
    private let size: Int
    private let version: Int

    init(_ symbol: QRCode) {
        self.symbol = symbol
        size = symbol.size
        version = (symbol.size - 17) / 4
    }

    func decode() throws -> [UInt8] {
        let (level, mask) = try format()
        if version >= 7 { try checkVersion() }
        let codewords = codewords(mask: mask)
        let data = try deinterleaved(codewords, level)
        return try segment(data, level)
    }

    private func bit(_ x: Int, _ y: Int) -> Int { symbol.isDark(x: x, y: y) ? 1 : 0 }

    private func format() throws -> (ErrorCorrection, Int) {
        // Most significant bit first: along row 8 from the left, then up column 8.
        let first =
            [0, 1, 2, 3, 4, 5, 7, 8].map { bit($0, 8) } + [7, 5, 4, 3, 2, 1, 0].map { bit(8, $0) }
        let second = (1...7).map { bit(8, size - $0) } + (0..<8).map { bit(size - 8 + $0, 8) }
        guard first == second else { throw Failure.formatCopiesDiffer }
        let unmasked = zip(first, [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0]).map { $0 ^ $1 }
        guard Self.isDivisible(unmasked, by: [1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1]) else { throw Failure.formatCheckBits }
        let levels: [ErrorCorrection] = [.medium, .low, .high, .quartile]
        return (levels[unmasked[0] * 2 + unmasked[1]], unmasked[2] * 4 + unmasked[3] * 2 + unmasked[4])
    }

    private func checkVersion() throws {
        let bits = (0..<18).reversed().map { bit(size - 11 + $0 % 3, $0 / 3) }
        let transposed = (0..<18).reversed().map { bit($0 / 3, size - 11 + $0 % 3) }
        let number = bits.prefix(6).reduce(0) { $0 * 2 + $1 }
        let isValid = Self.isDivisible(bits, by: [1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1])
        guard bits == transposed, number == version, isValid else { throw Failure.versionCheckBits }
    }

    private static func isDivisible(_ bits: [Int], by generator: [Int]) -> Bool {
        var rest = bits
        for start in 0...bits.count - generator.count where rest[start] == 1 {
            for (index, bit) in generator.enumerated() { rest[start + index] ^= bit }
        }
        return !rest.contains(1)
    }

    private func isFunction(_ x: Int, _ y: Int) -> Bool {
        if x == 6 || y == 6 { return true }
        if (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8) { return true }
        if version >= 7, (x >= size - 11 && y < 6) || (x < 6 && y >= size - 11) { return true }
        guard version >= 2 else { return false }
        // The centres are evenly spaced from the far side, in even steps.
        let count = version / 7 + 2
        let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2
        let centres = [6] + (0..<count - 1).map { size - 7 - $0 * step }
        for centreX in centres where abs(x - centreX) <= 2 {
            for centreY in centres where abs(y - centreY) <= 2 {
                let last = size - 7
                let isFinder = [[6, 6], [6, last], [last, 6]].contains([centreX, centreY])
                if !isFinder { return true }
            }
        }
        return false
    }

    private func isInverted(row i: Int, column j: Int, mask: Int) -> Bool {
        switch mask {
        case 0: (i + j) % 2 == 0
        case 1: i % 2 == 0
        case 2: j % 3 == 0
        case 3: (i + j) % 3 == 0
        case 4: (i / 2 + j / 3) % 2 == 0
        case 5: (i * j) % 2 + (i * j) % 3 == 0
        case 6: ((i * j) % 2 + (i * j) % 3) % 2 == 0
        default: ((i + j) % 2 + (i * j) % 3) % 2 == 0
        }
    }

    private func codewords(mask: Int) -> [UInt8] {
        var bits: [UInt8] = []
        let columns = Array((0..<size).filter { $0 != 6 }.reversed())
        for pair in 0..<columns.count / 2 {
            let rows = pair % 2 == 0 ? Array((0..<size).reversed()) : Array(0..<size)
            for y in rows {
                for x in [columns[pair * 2], columns[pair * 2 + 1]] where !isFunction(x, y) {
                    bits.append(UInt8(bit(x, y)) ^ (isInverted(row: y, column: x, mask: mask) ? 1 : 0))
                }
            }
        }
        return (0..<bits.count / 8).map { index in bits[index * 8..<index * 8 + 8].reduce(0) { $0 << 1 | $1 } }
    }

    private func deinterleaved(_ codewords: [UInt8], _ level: ErrorCorrection) throws -> [UInt8] {
        let count = Version(number: version).blocks(level)
        let correction = Version(number: version).correctionCodewords(level)
        let dataLength = codewords.count - count * correction
        var blocks = [[UInt8]](repeating: [], count: count)
        let long = dataLength % count
        var rest = codewords[...]
        for _ in 0..<dataLength / count {
            for block in 0..<count { blocks[block].append(rest.removeFirst()) }
        }
        for block in count - long..<count { blocks[block].append(rest.removeFirst()) }
        let data = blocks
        for _ in 0..<correction {
            for block in 0..<count { blocks[block].append(rest.removeFirst()) }
        }
        for block in blocks {
            var root: UInt8 = 1
            for _ in 0..<correction {
                guard block.reduce(0, { Self.product($0, root) ^ $1 }) == 0 else { throw Failure.syndrome }
                root = Self.product(root, 2)
            }
        }
        return data.flatMap { $0 }
    }

    /// Multiplication in GF(256) without tables.
    private static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
        var result: UInt8 = 0
        var factor = first
        for bit in 0..<8 {
            if second >> UInt8(bit) & 1 == 1 { result ^= factor }
            factor = factor << 1 ^ (factor & 0x80 != 0 ? 0x1D : 0)
        }
        return result
    }

    private func segment(_ data: [UInt8], _ level: ErrorCorrection) throws -> [UInt8] {
        var bits = data.flatMap { byte in (0..<8).reversed().map { Int(byte >> UInt8($0) & 1) } }[...]
        func take(_ count: Int) -> Int {
            defer { bits.removeFirst(count) }
            return bits.prefix(count).reduce(0) { $0 * 2 + $1 }
        }
        guard take(4) == 0b0100 else { throw Failure.notByteMode }
        let length = take(version < 10 ? 8 : 16)
        let bytes = (0..<length).map { _ in UInt8(take(8)) }
        guard take(4) == 0 else { throw Failure.padding }
        for index in 0..<bits.count / 8 {
            guard take(8) == (index % 2 == 0 ? 0xEC : 0x11) else { throw Failure.padding }
        }
        return bytes
    }
}
