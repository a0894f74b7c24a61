/// How two values relate.
package enum ComparisonLevel: String, Sendable, CaseIterable, Comparable {
    case noMatch = "no_match"
    case partialMatch = "partial_match"
    case match
    /// A value is missing, too long or cannot be what it should be.
    case notEvaluable = "not_evaluable"

    private var rank: Int {
        switch self {
        case .noMatch: 0
        case .partialMatch: 1
        case .match: 2
        case .notEvaluable: 3
        }
    }

    /// The worse sorts first; what cannot be told sorts last.
    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }
}

/// What a comparator found: rules read the level and the reasons, never the bare score.
package struct Comparison: Sendable, Equatable {
    package let level: ComparisonLevel
    /// 0 to 100; from 80 on the values can be the same.
    package let score: Int
    /// In words, without the values themselves.
    package let reasons: [String]

    /// Creates a comparison.
    package init(_ level: ComparisonLevel, score: Int, reasons: [String] = []) {
        self.level = level
        self.score = min(max(score, 0), 100)
        self.reasons = reasons
    }

    /// Nothing could be compared.
    package static func notEvaluable(_ reason: String) -> Comparison {
        Comparison(.notEvaluable, score: 0, reasons: [reason])
    }
}
