import Verification

/// D1: the check against registries that the vendor asked for was made.
struct RegistriesAskedRule: ValidationRule {
    let id = "D1"
    let title = "The check against registries that was asked for was made"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck]
    let inputs: [RuleInputName] = [.databaseCheck] + RegistryMatch.Subject.allCases.map(RuleInputName.registry)
    let sources = ["Veriff US Database Verification"]
    let example = "A check of a social security number without the number is not made: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let check = input.expected.databaseCheck else {
            return [.notApplicable("No check against registries was asked for.")]
        }
        guard RegistryAnswer.all(in: input.extracted).isEmpty else {
            return [
                Finding(
                    .pass,
                    inputs: [RuleValue("purpose", check.purpose.rawValue)],
                    reviewerText: "Registries were asked and have answered.",
                    endUserText: LocalizedText(
                        english: "We have compared your data with public records.",
                        spanish: "Hemos comparado sus datos con registros públicos."
                    )
                )
            ]
        }
        let obstacle = check.obstacle(expected: input.expected, documents: input.documents)
        return [
            .notEvaluable(
                "No registry has answered, though a check was asked for.",
                inputs: [RuleValue("purpose", check.purpose.rawValue)],
                reasons: [obstacle.map(Self.reason) ?? "no integration serves it, or the provider gave no result"]
            )
        ]
    }

    private static func reason(_ obstacle: DatabaseCheckObstacle) -> String {
        switch obstacle {
        case .noSocialSecurityNumber: "no social security number was given"
        case .noDriverLicense: "the photo ID is no driver's license of the United States"
        case .noPhotoID: "there is no photo ID to read the data from"
        case .tooLittleData: "a name alone is too little to ask with"
        }
    }
}
