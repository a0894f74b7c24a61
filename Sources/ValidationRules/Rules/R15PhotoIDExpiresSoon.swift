import Verification

/// R15: the photo ID does not expire within the days that the vendor wants to be told of.
struct PhotoIDExpiresSoonRule: ValidationRule {
    let id = "R15"
    let title = "The photo ID does not expire soon"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info]
    let parameters = [Self.warning]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.validUntil, .photoID), .evaluationDate]
    let sources = ["platform rule"]
    let example = "With the standard 30 days, an ID that ends in 12 days is pointed out; the decision stays as it is."

    private static let warning = RuleParameter(
        "warning_in_days",
        title: "Days before its end from which an expiry is pointed out",
        unit: .days,
        standardValue: 30,
        allowedValues: 1...365
    )

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        switch ExpiryOnPhotoID(input) {
        case .noDocument: .notApplicable("There is no photo ID.", of: .photoID)
        case .none: .notApplicable("This type shows no expiry date.", of: .photoID)
        case .missing, .unknown: .notEvaluable("No expiry date was read.", of: .photoID)
        case .unreadable(let text):
            .notEvaluable(
                "The expiry date could not be understood.",
                of: .photoID,
                inputs: [RuleValue("valid_until", text)]
            )
        case .read(_, let validUntil) where validUntil < input.evaluationDate:
            .notApplicable("The photo ID has expired already; R13 says so.", of: .photoID)
        case .read(let text, let validUntil): judge(validUntil, readAs: text, in: input)
        }
    }

    private func judge(_ validUntil: LocalDate, readAs text: String, in input: RuleInput) -> Finding {
        let daysLeft = validUntil.daysSinceUnixEpoch - input.evaluationDate.daysSinceUnixEpoch
        let warningInDays = input.settings.value(of: Self.warning, for: id)
        let values = [
            RuleValue("valid_until", text),
            RuleValue("evaluation_date", input.evaluationDate.description),
            RuleValue("warning_in_days", String(warningInDays)),
        ]
        let normalized = [RuleValue("valid_until", validUntil.description)]
        guard daysLeft > warningInDays else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                normalizedInputs: normalized,
                reasons: ["few days of validity are left"],
                reviewerText: "The photo ID expires soon.",
                endUserText: LocalizedText(
                    english: "Your photo ID expires soon. You will need a new one then.",
                    spanish: "Su identificación con foto vence pronto. Entonces necesitará una nueva."
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            normalizedInputs: normalized,
            reviewerText: "The photo ID stays valid for a while.",
            endUserText: LocalizedText(
                english: "Your photo ID stays valid for a while.",
                spanish: "Su identificación con foto seguirá vigente por un tiempo."
            )
        )
    }
}
