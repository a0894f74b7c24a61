import Verification

/// D5: a registry knows the person by this number.
struct RegistryConfirmsNumberRule: ValidationRule {
    let id = "D5"
    let title = "A registry confirms the number of social security or of the license"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck, .reject]
    let inputs: [RuleInputName] = [.registry(.idNumber)]
    let sources = ["Veriff US Database Verification"]
    let example = "The number belongs to another person: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        RegistryFinding(
            what: "the number", inSpanish: "el número", subjects: [.idNumber], part: .socialSecurityNumber
        )
        .all(in: input)
    }
}
