/// How much of a symbol may be unreadable before the content is lost.
package enum ErrorCorrection: Int, CaseIterable, Sendable {
    /// About 7 % of the codewords.
    case low
    /// About 15 % of the codewords.
    case medium
    /// About 25 % of the codewords.
    case quartile
    /// About 30 % of the codewords.
    case high

    /// The two bits that stand for the level in the format information.
    var formatBits: UInt32 {
        switch self {
        case .low: 0b01
        case .medium: 0b00
        case .quartile: 0b11
        case .high: 0b10
        }
    }
}
