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

    /// A letter away, but from a name of its own or in a name so short that it can be another.
    var isNearName: Bool {
        level == .partialMatch && !isAccepted && score >= 54
            && !findings.isDisjoint(with: [.namesOfTheirOwn, .oneLetter])
    }

    /// Accepted as the same name in another spelling, and not for being a short form, a part or an initial of it.
    var isMisspelling: Bool {
        isAccepted && !findings.isDisjoint(with: [.oneLetter, .someLetters, .sound, .variant, .opticalReading])
            && findings.isDisjoint(with: [.oneOfSeveral, .otherOrder, .suffixDoubtful])
    }

    /// With a ceiling on level and score, and what made it.
    func capped(_ highest: ComparisonLevel, _ ceiling: Int, _ finding: NameFindings) -> PartMatch {
        PartMatch(min(level, highest), min(score, ceiling), findings.union(finding))
    }

    var comparison: Comparison {
        Comparison(level, score: score, reasons: findings.reasons)
    }
}
