import Verification

/// R16: an expiry date was read from a photo ID of a type that has one.
///
/// Its absence is unread input, never a failure.
struct ExpiryReadRule: ValidationRule {
    let id = "R16"
    let title = "The expiry date of a photo ID that has one was read"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [
        .document(.photoID), .read(.validUntil, .photoID), .read(.issuedOn, .photoID),
    ]
    let sources = ["platform rule"]
    let example = "A passport from which no expiry date was read goes to a person, as not evaluable."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        switch ExpiryOnPhotoID(input) {
        case .noDocument: .notApplicable("There is no photo ID.", of: .photoID)
        case .none: .notApplicable("This document shows no expiry date.", of: .photoID)
        case .missing: .notEvaluable("This type has an expiry date, but none was read.", of: .photoID)
        case .unknown:
            .notEvaluable("No expiry date was read; only a resident card from before 1989 has none.", of: .photoID)
        case .unreadable(let text):
            .notEvaluable(
                "The expiry date could not be understood.",
                of: .photoID,
                inputs: [RuleValue("valid_until", text)]
            )
        case .read(let text, let validUntil):
            Finding(
                .pass,
                of: .photoID,
                inputs: [RuleValue("valid_until", text)],
                normalizedInputs: [RuleValue("valid_until", validUntil.description)],
                reviewerText: "The expiry date was read.",
                endUserText: LocalizedText(
                    english: "We could read the expiry date.",
                    spanish: "Pudimos leer la fecha de vencimiento."
                )
            )
        }
    }
}
