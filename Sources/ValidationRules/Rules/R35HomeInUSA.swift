import Verification

/// R35: the home is in the United States; one abroad is compared without the postal service's tables.
struct HomeInUSARule: ValidationRule {
    let id = "R35"
    let title = "The home address is in the United States"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.address)]
    let sources = ["platform rule"]
    let example = "A home in Toronto is allowed; its address is compared as text, without ZIP code and delivery check."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let text = input.expected.address.country
        let values = [RuleValue("expected_country", text)]
        guard let country = Country(reading: text) else {
            return [
                .notEvaluable("The home's country is not known.", comparedWith: [.address], inputs: values)
            ]
        }
        guard country.isInUSPostalArea else {
            return [
                Finding(
                    .fail,
                    comparedWith: [.address],
                    inputs: values,
                    reasons: ["the home is abroad"],
                    reviewerText: "The home is abroad: ZIP code, PO box and delivery checks do not reach there.",
                    endUserText: LocalizedText(
                        english: "Your home is outside the United States, which is allowed.",
                        spanish: "Su domicilio está fuera de los Estados Unidos, lo cual está permitido."
                    )
                )
            ]
        }
        return [
            Finding(
                .pass,
                comparedWith: [.address],
                inputs: values,
                reviewerText: "The home is in the United States or one of its territories.",
                endUserText: LocalizedText(
                    english: "Your home is in the United States.",
                    spanish: "Su domicilio está en los Estados Unidos."
                )
            )
        ]
    }
}
