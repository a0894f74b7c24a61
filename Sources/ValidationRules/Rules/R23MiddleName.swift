import Verification

/// R23: the middle names do not contradict each other; one that is missing on a side is fine.
struct MiddleNameRule: ValidationRule {
    let id = "R23"
    let title = "The middle names do not contradict each other"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let parameters = [MatchThreshold.parameter]
    let inputs: [RuleInputName] = [
        .expected(.name), .read(.middleName, .photoID), .read(.firstName, .photoID), .read(.fullName, .photoID),
    ]
    let sources = ["platform rule"]
    let example = "Expected Maria Elena, read MARIA E or MARIA: passes; read MARIA SOFIA: a person decides."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard input.expected.person.middleName?.isEmpty == false else {
            return [.notApplicable("No middle name is expected.", of: .photoID)]
        }
        switch ExpectedName.compare(input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let names): return [finding(names.middleName, in: input)]
        }
    }

    private func finding(_ comparison: Comparison, in input: RuleInput) -> Finding {
        let values = ExpectedName.values(
            [
                ("middle_name", .middleName, input.expected.person.middleName),
                ("first_name", .firstName, input.expected.person.firstName),
            ],
            input
        )
        guard comparison.level != .notEvaluable else {
            return Finding(
                .pass,
                of: .photoID,
                comparedWith: [.name],
                inputs: values,
                reasons: comparison.reasons,
                reviewerText: "The photo ID shows no middle name, which is fine.",
                endUserText: LocalizedText(
                    english: "A missing middle name is fine.",
                    spanish: "No importa que falte el segundo nombre."
                )
            )
        }
        return ExpectedName.finding(comparison, part: .middleName, rule: id, inputs: values, input: input)
    }
}
