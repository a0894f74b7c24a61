/// The mark of a generation behind a name.
enum NameSuffix: Sendable, Equatable {
    case junior
    case senior
    /// I, II, III and so on to IX.
    case ordinal(Int)

    init?(_ word: NameLetters) {
        switch word.text {
        case "JR", "JNR", "JUNIOR": self = .junior
        case "SR", "SNR", "SENIOR": self = .senior
        case "I", "1ST": self = .ordinal(1)
        case "II", "LL", "2ND": self = .ordinal(2)
        case "III", "LLL", "3RD": self = .ordinal(3)
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
    static func isDoubtful(_ word: NameLetters) -> Bool {
        word.count == 1 || word.text == "VI"
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

extension NameSuffix {
    /// What the marks say of two surnames that carry them.
    static func compare(_ left: NameSuffix?, _ right: NameSuffix?) -> PartMatch {
        guard let left, let right else {
            return left == nil && right == nil ? .same : PartMatch(.match, 98, .suffixMissing)
        }
        return switch left.relation(to: right) {
        case .match, .notEvaluable: .same
        case .partialMatch: PartMatch(.partialMatch, 78, .suffixDoubtful)
        case .noMatch: PartMatch(.noMatch, 50, .suffixConflict)
        }
    }
}
