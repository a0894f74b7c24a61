import Verification

/// D3: a registry knows the person by this date of birth.
struct RegistryConfirmsBirthDateRule: ValidationRule {
    let id = "D3"
    let title = "A registry confirms the date of birth"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck, .reject]
    let inputs: [RuleInputName] = [.registry(.dateOfBirth)]
    let sources = ["Veriff US Database Verification"]
    let example = "The registry has no date of birth for the person: the reviewer is told, and nothing else follows."

    func evaluate(_ input: RuleInput) -> [Finding] {
        RegistryFinding(
            what: "the date of birth", inSpanish: "la fecha de nacimiento", subjects: [.dateOfBirth], part: .dateOfBirth
        )
        .all(in: input)
    }
}
