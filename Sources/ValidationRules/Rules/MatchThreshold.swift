import Verification

/// The score that a vendor wants of a match: what the comparator calls a match below it is a partial one.
enum MatchThreshold {
    /// The setting of every rule that compares names or addresses.
    static let parameter = RuleParameter(
        "match_threshold",
        title: "The score below which even a match goes to a person",
        unit: .points,
        standardValue: 80,
        allowedValues: 80...100
    )

    /// The comparison as the vendor's threshold has it.
    static func apply(to comparison: Comparison, rule: String, settings: RuleSettings) -> Comparison {
        guard comparison.level == .match, comparison.score < settings.value(of: parameter, for: rule) else {
            return comparison
        }
        return Comparison(
            .partialMatch,
            score: comparison.score,
            reasons: comparison.reasons + ["a match, but below the vendor's threshold"]
        )
    }
}
