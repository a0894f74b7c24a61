/// A symbol size of ISO/IEC 18004, 1 to 27.
///
/// Larger versions exist; 27 holds 1,465 bytes, far more than a link, and its rows still fit one 128-bit integer.
struct Version: Hashable, Sendable {
    static let largest = 27

    let number: Int

    /// Modules along one side.
    var size: Int { number * 4 + 17 }

    /// All codewords of the symbol, data and error correction.
    var codewords: Int { Self.codewords[number - 1] }

    /// The centres of the alignment patterns in either direction.
    var alignmentCentres: [Int] { number == 1 ? [] : [6] + Self.alignmentCentres[number - 2] }

    /// How many blocks the codewords are divided into.
    func blocks(_ level: ErrorCorrection) -> Int { Self.blocks[level.rawValue][number - 1] }

    /// Error correction codewords of each block.
    func correctionCodewords(_ level: ErrorCorrection) -> Int { Self.correctionCodewords[level.rawValue][number - 1] }

    /// Codewords left for the content.
    func dataCodewords(_ level: ErrorCorrection) -> Int {
        codewords - blocks(level) * correctionCodewords(level)
    }

    /// Bits of the character count in byte mode.
    var countBits: Int { number < 10 ? 8 : 16 }

    /// The most bytes that fit.
    func capacity(_ level: ErrorCorrection) -> Int {
        (dataCodewords(level) * 8 - 4 - countBits) / 8
    }

    /// The smallest version that holds so many bytes.
    static func smallest(holding bytes: Int, _ level: ErrorCorrection) -> Version? {
        (1...largest).lazy.map(Version.init).first { $0.capacity(level) >= bytes }
    }

    private static let codewords = [
        26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404, 466, 532, 581, 655, 733, 815, 901, 991, 1085, 1156, 1258,
        1364, 1474, 1588, 1706, 1828,
    ]

    private static let correctionCodewords = [
        [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30],
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28],
        [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30],
        [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30],
    ]

    private static let blocks = [
        [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12],
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25],
        [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34],
        [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40],
    ]

    /// From version 2 on, without the first centre, which is always 6.
    private static let alignmentCentres = [
        [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50], [30, 54], [32, 58], [34, 62],
        [26, 46, 66], [26, 48, 70], [26, 50, 74], [30, 54, 78], [30, 56, 82], [30, 58, 86], [34, 62, 90],
        [28, 50, 72, 94], [26, 50, 74, 98], [30, 54, 78, 102], [28, 54, 80, 106], [32, 58, 84, 110], [30, 58, 86, 114],
        [34, 62, 90, 118],
    ]
}
