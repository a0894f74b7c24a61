import Verification

/// R16: an expiry date was read from a photo ID of a type that has one.
///
/// Its absence is unread input, never a failure.
struct ExpiryReadRule: ValidationRule {
    let id = "R16"
    let title = "The expiry date of a photo ID that has one was read"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.validUntil, .photoID)]
    let sources = ["platform rule"]
    let example =
        "A passport from which no expiry date was read goes to a person."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let document = input.document(.photoID) else {
            return [.notApplicable("There is no photo ID.", of: .photoID)]
        }
        guard document.type.normallyExpires else {
            return [.notApplicable("This type shows no expiry date.", of: .photoID)]
        }
        guard let validUntil = input.date(.validUntil, from: .photoID) else {
            return [.notEvaluable("This type has an expiry date, but none was read.", of: .photoID)]
        }
        return [
            Finding(
                .pass,
                of: .photoID,
                inputs: [RuleValue("valid_until", validUntil.description)],
                reviewerText: "The expiry date was read.",
                endUserText: "We could read the expiry date."
            )
        ]
    }
}
