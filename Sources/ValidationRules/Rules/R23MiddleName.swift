import Verification

/// R23: the middle names do not contradict each other; one that is missing on a side is fine.
struct MiddleNameRule: ValidationRule {
    let id = "R23"
    let title = "The middle names do not contradict each other"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [.expected(.name), .read(.middleName, .photoID), .read(.firstName, .photoID)]
    let sources = ["platform rule"]
    let example =
        "Expected Maria Elena, read MARIA E or MARIA: passes; read MARIA SOFIA: a person decides."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard input.expected.person.middleName?.isEmpty == false else {
            return [.notApplicable("No middle name is expected.", of: .photoID)]
        }
        switch ExpectedName.compare(input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let names):
            let values = ExpectedName.values(
                [
                    ("middle_name", .middleName, input.expected.person.middleName),
                    ("first_name", .firstName, input.expected.person.firstName),
                ],
                input
            )
            guard names.middleName.level != .notEvaluable else {
                return [
                    Finding(
                        .pass,
                        of: .photoID,
                        comparedWith: [.name],
                        inputs: values,
                        reasons: names.middleName.reasons,
                        reviewerText: "The photo ID shows no middle name, which is fine.",
                        endUserText: "A missing middle name is fine."
                    )
                ]
            }
            return [ExpectedName.finding(names.middleName, part: "middle name", inputs: values, input: input)]
        }
    }
}
