import Verification

/// D2: a registry knows a person of this name.
struct RegistryConfirmsNameRule: ValidationRule {
    let id = "D2"
    let title = "A registry confirms the name"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck, .reject]
    let inputs: [RuleInputName] = [.registry(.firstName), .registry(.lastName)]
    let sources = ["Veriff US Database Verification"]
    let example = "The registry knows the first name and another last name: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        RegistryFinding(
            what: "the name", inSpanish: "el nombre", subjects: [.firstName, .lastName], part: .name
        )
        .all(in: input)
    }
}
