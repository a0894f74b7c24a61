import Verification

/// D6: a registry knows the person by this phone number.
struct RegistryConfirmsPhoneNumberRule: ValidationRule {
    let id = "D6"
    let title = "A registry confirms the phone number"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck, .reject]
    let inputs: [RuleInputName] = [.registry(.phoneNumber)]
    let sources = ["Veriff US Database Verification"]
    let example = "No phone number was given: the rule has nothing to say."

    func evaluate(_ input: RuleInput) -> [Finding] {
        RegistryFinding(
            what: "the phone number", inSpanish: "el número de teléfono", subjects: [.phoneNumber], part: .phoneNumber
        )
        .all(in: input)
    }
}
