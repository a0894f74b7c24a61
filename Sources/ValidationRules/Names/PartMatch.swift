/// How a part of two names relates.
struct PartMatch: Sendable, Equatable {
    let level: ComparisonLevel
    let score: Int
    let findings: NameFindings

    init(_ level: ComparisonLevel, _ score: Int, _ findings: NameFindings = []) {
        self.level = level
        self.score = score
        self.findings = findings
    }

    static let same = PartMatch(.match, 100)
    static let missing = PartMatch(.notEvaluable, 0, .missing)

    /// Below this a part says that the names are two persons'.
    static let leastAccepted = 70

    /// Whether the part can be the same person's.
    var isAccepted: Bool { level != .notEvaluable && score >= Self.leastAccepted }

    /// With a ceiling on level and score, and what made it.
    func capped(_ highest: ComparisonLevel, _ ceiling: Int, _ finding: NameFindings) -> PartMatch {
        PartMatch(min(level, highest), min(score, ceiling), findings.union(finding))
    }

    var comparison: Comparison {
        Comparison(level, score: score, reasons: findings.reasons)
    }
}
