import Verification

/// R29: the home address is not a post office box.
struct NoPostOfficeBoxRule: ValidationRule {
    let id = "R29"
    let title = "The home address is not a post office box"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .expected(.address), .read(.address, .proofOfAddress), .read(.addressType, .proofOfAddress),
    ]
    let sources = ["PS Form 1583 items 4f-4j", "Publication 28 section 28", "provider practice"]
    let example =
        "A home address of PO Box 19 goes to a person."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let expected = input.expectedAddress else {
            return [.notEvaluable("The expected address is too long to be one.", comparedWith: [.address])]
        }
        let values = [RuleValue("expected_address", input.expectedAddressLine)]
        var reasons: [String] = []
        if expected.isPostOfficeBox { reasons.append("the expected address is a post office box") }
        if input.addressOnProof?.isPostOfficeBox == true {
            reasons.append("the address on the document is a post office box")
        }
        if input.value(.addressType, from: .proofOfAddress).map(SourceOpinion.word) == "pobox" {
            reasons.append("the source calls the address a post office box")
        }
        guard reasons.isEmpty else {
            return [
                Finding(
                    .fail,
                    comparedWith: [.address],
                    inputs: values,
                    reasons: reasons,
                    reviewerText: "A post office box is no home address.",
                    endUserText: LocalizedText(
                        english: "A post office box cannot be your home address. Please give the place where you live.",
                        spanish: """
                            Un apartado postal no puede ser su domicilio. Por favor, indique el lugar donde usted vive.
                            """
                    )
                )
            ]
        }
        return [
            Finding(
                .pass,
                comparedWith: [.address],
                inputs: values,
                reviewerText: "The home address is not a post office box.",
                endUserText: LocalizedText(
                    english: "Your home address is not a post office box.",
                    spanish: "Su domicilio no es un apartado postal."
                )
            )
        ]
    }
}
