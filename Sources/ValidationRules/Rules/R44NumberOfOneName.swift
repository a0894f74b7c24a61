import Verification

/// R44: nobody of another name was verified with this document number.
struct NumberOfOneNameRule: ValidationRule {
    let id = "R44"
    let title = "The photo ID's number was not used under another name"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject, .info]
    let inputs: [RuleInputName] = [.read(.documentNumber, .photoID), .repetitions]
    let isResubmittable = false
    let sources = ["platform rule"]
    let example = "The same license number came with another name last month: a person compares the two verifications."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.document(.photoID) != nil else { return .notApplicable("There is no photo ID.", of: .photoID) }
        guard let repetitions = input.repetitions else { return RepetitionFinding.noLookUp(of: .photoID) }
        guard input.value(.documentNumber, from: .photoID) != nil else {
            return .notEvaluable("No document number was read to look up.", of: .photoID)
        }
        let found = repetitions.sameNumberOtherName
        guard found.isEmpty else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: RepetitionFinding.values(found),
                reasons: ["the number was used under another name"],
                reviewerText: "The photo ID's number came with another name in another verification.",
                endUserText: LocalizedText(
                    english: "A person will take a second look at your photo ID.",
                    spanish: "Una persona revisará de nuevo su identificación con foto."
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: RepetitionFinding.values(found),
            reviewerText: "The photo ID's number was not used under another name.",
            endUserText: LocalizedText(
                english: "The number of your photo ID raises no question.",
                spanish: "El número de su identificación con foto no plantea dudas."
            )
        )
    }
}
