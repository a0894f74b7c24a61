import Verification

/// R46: the home address is not the home of many persons who have nothing to do with each other.
struct FewPersonsAtAddressRule: ValidationRule {
    let id = "R46"
    let title = "The home address is not shared by many unrelated persons"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let parameters = [Self.maximumPersons]
    let inputs: [RuleInputName] = [.expected(.address), .repetitions]
    let sources = ["platform rule"]
    let example = "A seventh person with a seventh surname claims one apartment as home: a person looks at it."

    private static let maximumPersons = RuleParameter(
        "maximum_persons",
        title: "How many persons of other surnames may have the same home", unit: .persons,
        standardValue: 5, allowedValues: 1...100)

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let repetitions = input.repetitions else { return [RepetitionFinding.noLookUp()] }
        let maximum = input.settings.value(of: Self.maximumPersons, for: id)
        let values = [
            RuleValue("count", String(repetitions.unrelatedPersonsAtAddress)),
            RuleValue("maximum_persons", String(maximum)),
        ]
        guard repetitions.unrelatedPersonsAtAddress <= maximum else {
            return [
                Finding(
                    .fail,
                    comparedWith: [.address],
                    inputs: values,
                    reasons: ["more unrelated persons than allowed have this home"],
                    reviewerText: "Many persons of other surnames were verified with this home address.",
                    endUserText: LocalizedText(
                        english: "A person will take a second look at your home address.",
                        spanish: "Una persona revisará de nuevo su domicilio."
                    )
                )
            ]
        }
        return [
            Finding(
                .pass,
                comparedWith: [.address],
                inputs: values,
                reviewerText: "Not many unrelated persons share the home address.",
                endUserText: LocalizedText(
                    english: "Your home address raises no question.",
                    spanish: "Su domicilio no plantea dudas."
                )
            )
        ]
    }
}
