import Verification

/// R20: the expected last name is the photo ID's, its generation suffix included.
struct LastNameRule: ValidationRule {
    let id = "R20"
    let title = "The last name on the photo ID is the expected one"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [MatchThreshold.parameter]
    let inputs: [RuleInputName] = [
        .expected(.name), .read(.lastName, .photoID), .read(.suffix, .photoID), .read(.fullName, .photoID),
    ]
    let sources = ["PS Form 1583 items 4a and 8a", "provider practice"]
    let example = "Expected Garcia Lopez, read GARCIA: a person decides; read HARTWELL: rejected."

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch ExpectedName.compare(input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let names):
            let values = ExpectedName.values(
                [
                    ("last_name", .lastName, input.expected.person.lastName),
                    ("suffix", .suffix, input.expected.person.suffix),
                ],
                input
            )
            return [ExpectedName.finding(names.surname, part: .lastName, rule: id, inputs: values, input: input)]
        }
    }
}
