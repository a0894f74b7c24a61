import Verification

/// R24: the expected date of birth is the photo ID's; a slip that reading makes is for a person to judge.
struct DateOfBirthRule: ValidationRule {
    let id = "R24"
    let title = "The date of birth on the photo ID is the expected one"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.dateOfBirth), .read(.dateOfBirth, .photoID)]
    let sources = ["platform rule"]
    let example =
        "Expected 1990-05-17, read 1990-05-11: a person decides; read 1985-03-02: rejected."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.document(.photoID) != nil else { return .notApplicable("There is no photo ID.", of: .photoID) }
        let expected = input.expected.person.dateOfBirth
        guard let text = input.value(.dateOfBirth, from: .photoID), let read = input.date(.dateOfBirth, from: .photoID)
        else {
            return .notEvaluable(
                "No date of birth was read from the photo ID.",
                of: .photoID,
                comparedWith: [.dateOfBirth]
            )
        }
        let values = [RuleValue("expected_date_of_birth", expected.description), RuleValue("read_date_of_birth", text)]
        let normalized = [RuleValue("read_date_of_birth", read.description)]
        let comparison = DateComparator.compare(expected, read, isReadByMachine: true)
        guard comparison.level != .match else {
            return Finding(
                .pass,
                of: .photoID,
                comparedWith: [.dateOfBirth],
                inputs: values,
                normalizedInputs: normalized,
                score: comparison.score,
                reviewerText: "The date of birth is the expected one.",
                endUserText: LocalizedText(
                    english: "Your date of birth matches.",
                    spanish: "Su fecha de nacimiento coincide."
                )
            )
        }
        let isPartial = comparison.level == .partialMatch
        return Finding(
            .fail,
            severityCeiling: isPartial ? .doubleCheck : nil,
            of: .photoID,
            comparedWith: [.dateOfBirth],
            inputs: values,
            normalizedInputs: normalized,
            score: comparison.score,
            reasons: comparison.reasons,
            reviewerText: isPartial
                ? "The dates of birth differ as if by a slip; decide by hand."
                : "The date of birth on the photo ID is not the expected one.",
            endUserText: LocalizedText(
                english: "The date of birth on your photo ID does not match the one that was registered for you.",
                spanish: """
                    La fecha de nacimiento de su identificación con foto no coincide con la que se registró para \
                    usted.
                    """
            )
        )
    }
}
