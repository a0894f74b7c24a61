import Verification

/// R21: the expected first name is the photo ID's.
struct FirstNameRule: ValidationRule {
    let id = "R21"
    let title = "The first name on the photo ID is the expected one"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.name), .read(.firstName, .photoID), .read(.fullName, .photoID)]

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch ExpectedName.compare(input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let names):
            let values = ExpectedName.values(
                [("first_name", .firstName, input.expected.person.firstName)],
                input
            )
            return [ExpectedName.finding(names.firstName, part: "first name", inputs: values, input: input)]
        }
    }
}
