import Verification

/// R15: the photo ID does not expire within the days that the vendor wants to be told of.
struct PhotoIDExpiresSoonRule: ValidationRule {
    let id = "R15"
    let title = "The photo ID does not expire soon"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info]
    let parameters = [Self.warning]
    let inputs: [RuleInputName] = [.read(.validUntil, .photoID), .evaluationDate]
    let sources = ["platform rule"]
    let example =
        "With the standard 30 days, an ID that ends in 12 days is pointed out and still passes for the decision."

    private static let warning = RuleParameter(
        "warning_in_days", title: "Days before its end from which an expiry is pointed out", unit: .days,
        standardValue: 30, allowedValues: 1...365)

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let validUntil = input.date(.validUntil, from: .photoID), validUntil >= input.evaluationDate else {
            return [.notApplicable("There is no expiry date to come.", of: .photoID)]
        }
        let daysLeft = validUntil.daysSinceUnixEpoch - input.evaluationDate.daysSinceUnixEpoch
        let warningInDays = input.settings.value(of: Self.warning, for: id)
        let values = [
            RuleValue("valid_until", validUntil.description),
            RuleValue("evaluation_date", input.evaluationDate.description),
            RuleValue("warning_in_days", String(warningInDays)),
        ]
        guard daysLeft > warningInDays else {
            return [
                Finding(
                    .fail,
                    of: .photoID,
                    inputs: values,
                    reasons: ["few days of validity are left"],
                    reviewerText: "The photo ID expires soon.",
                    endUserText: "Your photo ID expires soon. You will need a new one then."
                )
            ]
        }
        return [
            Finding(
                .pass,
                of: .photoID,
                inputs: values,
                reviewerText: "The photo ID stays valid for a while.",
                endUserText: "Your photo ID stays valid for a while."
            )
        ]
    }
}
