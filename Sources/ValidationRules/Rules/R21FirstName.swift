import Verification

/// R21: the expected first name is the photo ID's.
struct FirstNameRule: ValidationRule {
    let id = "R21"
    let title = "The first name on the photo ID is the expected one"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [MatchThreshold.parameter]
    let inputs: [RuleInputName] = [.expected(.name), .read(.firstName, .photoID), .read(.fullName, .photoID)]
    let sources = ["PS Form 1583 items 4b and 8a", "provider practice"]
    let example = """
        Expected Robert, read BOB: a person decides, for the form wants the name as on the ID; read WILLIAM: rejected.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch ExpectedName.compare(input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let names):
            let values = ExpectedName.values([("first_name", .firstName, input.expected.person.firstName)], input)
            return [ExpectedName.finding(names.firstName, part: .firstName, rule: id, inputs: values, input: input)]
        }
    }
}
