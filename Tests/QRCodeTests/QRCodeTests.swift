import Foundation
import Testing

@testable import QRCode

@Suite("A QR code")
struct QRCodeTests {
    /// The most bytes of each version, from the capacity tables of the standard.
    static let capacities: [(ErrorCorrection, [Int])] = [
        (
            .low,
            [
                17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929,
                1003, 1091, 1171, 1273, 1367, 1465,
            ]
        ),
        (
            .medium,
            [
                14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711,
                779, 857, 911, 997, 1059, 1125,
            ]
        ),
        (
            .quartile,
            [
                11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482, 509, 565,
                611, 661, 715, 751, 805,
            ]
        ),
        (
            .high,
            [
                7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250, 280, 310, 338, 382, 403, 439, 461,
                511, 535, 593, 625,
            ]
        ),
    ]

    private static func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3 &+ 13) }
    }

    @Test("is read back by an independent decoder, filled to the last byte, in every version", arguments: capacities)
    func isReadBack(_ level: ErrorCorrection, _ capacities: [Int]) throws {
        for (index, capacity) in capacities.enumerated() {
            let content = Self.bytes(capacity)

            let symbol = try QRCode(encoding: content, errorCorrection: level)

            #expect(symbol.version == index + 1)
            #expect(symbol.size == 21 + index * 4)
            #expect(try SymbolDecoder(symbol).decode() == content)
        }
    }

    @Test("takes the next version for one byte more, and refuses what the largest does not hold", arguments: capacities)
    func choosesVersion(_ level: ErrorCorrection, _ capacities: [Int]) throws {
        for (index, capacity) in capacities.dropLast().enumerated() {
            let content = Self.bytes(capacity + 1)

            let symbol = try QRCode(encoding: content, errorCorrection: level)

            #expect(symbol.version == index + 2)
            #expect(try SymbolDecoder(symbol).decode() == content)
        }
        #expect(throws: QRCodeError(code: .tooLong)) {
            try QRCode(encoding: Self.bytes((capacities.last ?? 0) + 1), errorCorrection: level)
        }
    }

    @Test("carries a link, and nothing at all", arguments: ["", "https://example.test/v/ver_1#c=Zk3vX9yP", "é😀"])
    func carriesText(_ text: String) throws {
        let symbol = try QRCode(encoding: text)

        #expect(symbol.errorCorrection == .medium)
        #expect(try SymbolDecoder(symbol).decode() == Array(text.utf8))
    }

    @Test("has the finders, timing and dark module where the standard puts them")
    func hasFunctionPatterns() throws {
        let symbol = try QRCode(encoding: Self.bytes(100))
        let ring = [0, 1, 2, 3, 4, 5, 6].map { symbol.isDark(x: $0, y: 0) }
        let middle = [0, 1, 2, 3, 4, 5, 6, 7].map { symbol.isDark(x: $0, y: 3) }

        #expect(ring == [true, true, true, true, true, true, true])
        #expect(middle == [true, false, true, true, true, false, true, false])
        #expect((8..<symbol.size - 8).allSatisfy { symbol.isDark(x: $0, y: 6) == ($0 % 2 == 0) })
        #expect(symbol.isDark(x: 8, y: symbol.size - 8))
        #expect(!symbol.isDark(x: -1, y: 0) && !symbol.isDark(x: 0, y: symbol.size))
    }

    @Test("computes the error correction of a published example")
    func computesErrorCorrection() {
        let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]

        let correction = ReedSolomon(correctionCodewords: 10).correction(of: data[...])

        #expect(correction == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
    }

    @Test("writes the published format and version bits")
    func writesFormat() {
        #expect(FormatInformation.format(.low, mask: 0) == 0b111011111000100)
        #expect(FormatInformation.format(.low, mask: 7) == 0b110100101110110)
        #expect(FormatInformation.format(.medium, mask: 0) == 0b101010000010010)
        #expect(FormatInformation.format(.quartile, mask: 0) == 0b011010101011111)
        #expect(FormatInformation.format(.high, mask: 0) == 0b001011010001001)
        #expect(FormatInformation.version(Version(number: 7)) == 0b000111110010010100)
    }

    @Test("has as many data modules as its codewords need", arguments: 1...Version.largest)
    func fillsSymbol(_ number: Int) {
        let version = Version(number: number)

        let positions = SymbolTemplate.template(for: version).dataPositions

        #expect(positions.count / 8 == version.codewords)
    }
}
