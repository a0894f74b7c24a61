import Verification

/// R14: the photo ID is still valid on the day the form is signed, where that comes after the evaluation.
struct PhotoIDValidAtSigningRule: ValidationRule {
    let id = "R14"
    let title = "The photo ID is still valid on the day of signing"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [
        .document(.photoID), .read(.validUntil, .photoID), .evaluationDate, .signingDate,
    ]
    let sources = ["follows from R13"]
    let example = "An ID that ends on 20 November 2026 is rejected when the form is signed on 21 November 2026."
    let awaits: RuleDependency? = .signing

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard let signingDate = input.signingDate else { return .awaiting(.signing, of: .photoID) }
        guard signingDate > input.evaluationDate else {
            return .notApplicable("The form is not signed after this evaluation; R13 covers the day.", of: .photoID)
        }
        return switch ExpiryOnPhotoID(input) {
        case .noDocument: .notApplicable("There is no photo ID.", of: .photoID)
        case .none: .notApplicable("This type shows no expiry date.", of: .photoID)
        case .missing, .unknown: .notEvaluable("No expiry date was read.", of: .photoID)
        case .unreadable(let text):
            .notEvaluable(
                "The expiry date could not be understood.",
                of: .photoID,
                inputs: [RuleValue("valid_until", text)]
            )
        case .read(let text, let validUntil): judge(validUntil, readAs: text, signingDate: signingDate)
        }
    }

    private func judge(_ validUntil: LocalDate, readAs text: String, signingDate: LocalDate) -> Finding {
        let values = [RuleValue("valid_until", text), RuleValue("signing_date", signingDate.description)]
        let normalized = [RuleValue("valid_until", validUntil.description)]
        guard signingDate <= validUntil else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                normalizedInputs: normalized,
                reasons: ["the last day of validity comes before the day of signing"],
                reviewerText: "The photo ID will have expired when the form is signed.",
                endUserText: LocalizedText(
                    english: "Your photo ID expires before the form is signed. Please bring one that is valid then.",
                    spanish: """
                        Su identificación con foto vence antes de la firma del formulario. Por favor, presente una que \
                        esté vigente ese día.
                        """
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            normalizedInputs: normalized,
            reviewerText: "The photo ID is valid on the day of signing.",
            endUserText: LocalizedText(
                english: "Your photo ID is valid on the day of signing.",
                spanish: "Su identificación con foto está vigente el día de la firma."
            )
        )
    }
}
