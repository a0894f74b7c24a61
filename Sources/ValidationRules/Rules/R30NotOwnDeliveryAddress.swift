import Verification

/// R30: the home address is not the delivery address that is applied for.
struct NotOwnDeliveryAddressRule: ValidationRule {
    let id = "R30"
    let title = "The home address is not the delivery address itself"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.address), .read(.address, .proofOfAddress), .location]
    let sources = ["PS Form 1583 items 2a-2e and 4f-4j", "provider practice"]
    let example = """
        A home address of 100 Market St PMB 207 at the agency of 100 Market St is rejected; another \
        apartment of that house goes to a person.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let location = input.location else {
            return [.notApplicable("The verification has no delivery address.")]
        }
        guard let home = input.expectedAddress else {
            return [.notEvaluable("The expected address is too long to be one.", comparedWith: [.address])]
        }
        let claimed = [home, input.addressOnProof].compactMap { $0 }
        let values = [
            RuleValue("expected_address", input.expectedAddressLine),
            RuleValue("delivery_address", location.address.singleLine),
        ]
        switch claimed.map({ SamePlace.judge($0, location.address) }).max() ?? .elsewhere {
        case .elsewhere:
            return [
                Finding(
                    .pass,
                    comparedWith: [.address],
                    inputs: values,
                    reviewerText: "The home address is another place than the delivery address.",
                    endUserText: LocalizedText(
                        english: "Your home address is not the delivery address.",
                        spanish: "Su domicilio no es la dirección de entrega."
                    )
                )
            ]
        case .unclear:
            return [
                .notEvaluable(
                    "The home address could not be compared with the delivery address.",
                    comparedWith: [.address],
                    inputs: values
                )
            ]
        case .neighbour, .perhaps:
            return [failure(ceiling: .doubleCheck, "The home address is in the delivery address's building.", values)]
        case .same:
            return [failure(ceiling: nil, "The home address is the delivery address itself.", values)]
        }
    }

    private func failure(ceiling: RuleSeverity?, _ reviewerText: String, _ values: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: ceiling,
            comparedWith: [.address],
            inputs: values,
            reviewerText: reviewerText,
            endUserText: LocalizedText(
                english: "Your home address must be where you live, not the address where you want to receive mail.",
                spanish: """
                    Su domicilio debe ser el lugar donde usted vive, no la dirección donde desea recibir \
                    correspondencia.
                    """
            )
        )
    }
}
