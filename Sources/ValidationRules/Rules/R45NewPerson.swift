import Verification

/// R45: the person was not verified before; one who was may well hold several mailboxes, so this only links.
struct NewPersonRule: ValidationRule {
    let id = "R45"
    let title = "The person was not verified before"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.name), .expected(.dateOfBirth), .repetitions]
    let sources = ["platform rule"]
    let example = "The applicant was verified two years ago for another mailbox: the reviewer sees which one."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let repetitions = input.repetitions else { return [RepetitionFinding.noLookUp()] }
        let found = repetitions.samePerson
        return [
            Finding(
                found.isEmpty ? .pass : .fail,
                comparedWith: [.name, .dateOfBirth],
                inputs: RepetitionFinding.values(found),
                reasons: found.isEmpty ? [] : ["the same name and date of birth were verified before"],
                reviewerText: found.isEmpty
                    ? "No earlier verification of the same person was found."
                    : "The same person was verified before; one person may hold several mailboxes.",
                endUserText: LocalizedText(
                    english: "You need not do anything about this.",
                    spanish: "Usted no necesita hacer nada al respecto."
                )
            )
        ]
    }
}
