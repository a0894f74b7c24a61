/// The mark of a generation behind a name.
enum NameSuffix: Sendable, Equatable {
    case junior
    case senior
    /// I, II, III and so on to IX.
    case ordinal(Int)

    init?(_ word: [UInt8]) {
        switch word.text {
        case "JR", "JNR", "JUNIOR": self = .junior
        case "SR", "SNR", "SENIOR": self = .senior
        case "I", "1ST": self = .ordinal(1)
        case "II", "2ND": self = .ordinal(2)
        case "III", "3RD": self = .ordinal(3)
        case "IV", "4TH": self = .ordinal(4)
        case "V", "5TH": self = .ordinal(5)
        case "VI", "6TH": self = .ordinal(6)
        case "VII", "7TH": self = .ordinal(7)
        case "VIII", "8TH": self = .ordinal(8)
        case "IX", "9TH": self = .ordinal(9)
        default: return nil
        }
    }

    /// Whether the word could as well be an initial or a name, so that it counts only where a suffix is certain.
    static func isDoubtful(_ word: [UInt8]) -> Bool {
        word.count == 1 || word == bytes("VI")
    }

    /// How two marks relate when both are there: families use JR and II for the same man.
    func relation(to other: NameSuffix) -> ComparisonLevel {
        if self == other { return .match }
        switch (self, other) {
        case (.junior, .ordinal(2)), (.ordinal(2), .junior): return .partialMatch
        default: return .noMatch
        }
    }
}
