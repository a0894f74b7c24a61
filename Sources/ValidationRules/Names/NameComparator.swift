/// Compares names of persons; symmetric.
package enum NameComparator {
    /// Compares two names part by part and as a whole.
    package static func compare(
        _ left: PersonName, _ right: PersonName, knowing knowledge: NameKnowledge = []
    ) -> NameComparison {
        NameComparison(NameReadings(knowledge).best(left, right))
    }

    /// Compares two names that are one text each; not evaluable when one is empty or too long to be a name.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        guard let left = PersonName(whole: left), let right = PersonName(whole: right) else {
            return .notEvaluable("a name is empty or too long")
        }
        let match = NameReadings([]).best(left, right)
        return Comparison(match.overall.level, score: match.overall.score, reasons: match.reasons)
    }
}
