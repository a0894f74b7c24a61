import Verification

/// R13: the photo ID is valid on the evaluation date, through the printed day.
struct PhotoIDNotExpiredRule: ValidationRule {
    let id = "R13"
    let title = "The photo ID has not expired"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.validUntil, .photoID), .evaluationDate]
    let sources = ["Postal Bulletin 22624", "provider practice"]
    let example = "An ID that shows 20 November 2026 passes on that day and is rejected on the next."

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
        case .read(let text, let validUntil): judge(validUntil, readAs: text, in: input)
        }
    }

    private func judge(_ validUntil: LocalDate, readAs text: String, in input: RuleInput) -> Finding {
        let values = [
            RuleValue("valid_until", text), RuleValue("evaluation_date", input.evaluationDate.description),
        ]
        let normalized = [RuleValue("valid_until", validUntil.description)]
        guard input.evaluationDate <= validUntil else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                normalizedInputs: normalized,
                reasons: ["the last day of validity is past"],
                reviewerText: "The photo ID has expired.",
                endUserText: LocalizedText(
                    english: "Your photo ID has expired. Please bring one that is valid.",
                    spanish: "Su identificación con foto está vencida. Por favor, presente una que esté vigente."
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            normalizedInputs: normalized,
            reviewerText: "The photo ID is valid.",
            endUserText: LocalizedText(
                english: "Your photo ID is valid.",
                spanish: "Su identificación con foto está vigente."
            )
        )
    }
}
