import Verification

/// R48: the verification was not resubmitted again and again.
struct FewResubmissionsRule: ValidationRule {
    let id = "R48"
    let title = "The verification was not resubmitted too often"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck]
    let parameters = [Self.maximumResubmissions]
    let inputs: [RuleInputName] = [.repetitions]
    let sources = ["platform rule"]
    let example = "The applicant tries for the fifth time: the reviewer sees that."

    private static let maximumResubmissions = RuleParameter(
        "maximum_resubmissions",
        title: "How many resubmissions are nothing to point out", unit: .resubmissions,
        standardValue: 3, allowedValues: 0...20)

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let repetitions = input.repetitions else { return [RepetitionFinding.noLookUp()] }
        let maximum = input.settings.value(of: Self.maximumResubmissions, for: id)
        let isTooOften = repetitions.resubmissions > maximum
        return [
            Finding(
                isTooOften ? .fail : .pass,
                inputs: [
                    RuleValue("count", String(repetitions.resubmissions)),
                    RuleValue("maximum_resubmissions", String(maximum)),
                ],
                reasons: isTooOften ? ["there were more resubmissions than usual"] : [],
                reviewerText: isTooOften
                    ? "The verification was resubmitted more often than usual."
                    : "The verification was not resubmitted too often.",
                endUserText: LocalizedText(
                    english: "You need not do anything about this.",
                    spanish: "Usted no necesita hacer nada al respecto."
                )
            )
        ]
    }
}
