import Verification

/// D4: a registry knows the person at this address.
///
/// An identity check may rest on that alone; a mailbox needs a proof of address whatever a registry says (R2, R28).
struct RegistryConfirmsAddressRule: ValidationRule {
    let id = "D4"
    let title = "A registry confirms the address"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck, .reject]
    let inputs: [RuleInputName] = [.registry(.address), .registry(.city), .registry(.state), .registry(.zip)]
    let sources = ["Veriff US Database Verification", "PS Form 1583 items 9a-9g"]
    let example =
        "The address agrees in part, and city, state and ZIP code wholly, as happens with every second one: enough."

    func evaluate(_ input: RuleInput) -> [Finding] {
        RegistryFinding(
            what: "the address", inSpanish: "la dirección", subjects: [.address, .city, .state, .zip], part: .address,
            note: input.flow.name == .usps1583
                ? " It does not take the place of a proof of address." : " It is evidence of the address.",
            judge: Self.verdict
        )
        .all(in: input)
    }

    /// About half of all right addresses agree in part only, which city, state and ZIP code then make good (veriff.md 14).
    private static func verdict(of answer: RegistryAnswer, _ matches: [RegistryMatch]) -> RegistryVerdict {
        let isPlaceConfirmed = [RegistryMatch.Subject.city, .state, .zip].allSatisfy(answer.confirms)
        let verdicts = matches.map { match -> RegistryVerdict in
            switch (match.subject, match.level) {
            case (.address, .partialMatch): isPlaceConfirmed ? .nearlyConfirmed : .partlyDenied
            // The address as a whole says more than its parts do.
            case (.city, .noMatch), (.state, .noMatch), (.zip, .noMatch): .partlyDenied
            default: RegistryVerdict(match)
            }
        }
        return verdicts.max() ?? .notAsked
    }
}
