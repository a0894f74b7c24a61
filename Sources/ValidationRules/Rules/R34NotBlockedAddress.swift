import Verification

/// R34: the home address is not on the location's list of blocked addresses.
struct NotBlockedAddressRule: ValidationRule {
    let id = "R34"
    let title = "The home address is not blocked"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.address), .read(.address, .proofOfAddress), .location]
    let sources = ["provider practice"]
    let example =
        "A home address that the location lists as blocked is rejected, however it is written."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let blocked = input.location?.blockedAddresses, !blocked.isEmpty else {
            return [.notApplicable("No address is blocked.")]
        }
        guard let home = input.expectedAddress else {
            return [.notEvaluable("The expected address is too long to be one.", comparedWith: [.address])]
        }
        let claimed = [home, input.addressOnProof].compactMap { $0 }
        let values = [RuleValue("expected_address", input.expectedAddressLine)]
        let judgements = claimed.flatMap { home in blocked.map { SamePlace.judge(home, $0) } }
        switch judgements.max() ?? .elsewhere {
        case .same: return [failure(ceiling: nil, "The home address is on the location's blocked list.", values)]
        case .perhaps:
            return [
                failure(
                    ceiling: .doubleCheck,
                    "The home address may be one of the location's blocked list; decide by hand.",
                    values)
            ]
        // One entry that cannot be understood says nothing about the home; a home that fits none of them does.
        case .unclear where judgements.allSatisfy({ $0 == .unclear }):
            return [
                .notEvaluable(
                    "The home address could not be compared with the blocked ones.",
                    comparedWith: [.address],
                    inputs: values
                )
            ]
        case .elsewhere, .unclear, .neighbour:
            return [
                Finding(
                    .pass,
                    comparedWith: [.address],
                    inputs: values,
                    reviewerText: "The home address is not blocked.",
                    endUserText: LocalizedText(
                        english: "Your home address can be used.",
                        spanish: "Su domicilio se puede usar."
                    )
                )
            ]
        }
    }

    private func failure(ceiling: RuleSeverity?, _ reviewerText: String, _ values: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: ceiling,
            comparedWith: [.address],
            inputs: values,
            reasons: [ceiling == nil ? "the address is on the blocked list" : "the address may be on the blocked list"],
            reviewerText: reviewerText,
            endUserText: LocalizedText(
                english: "This home address cannot be used. Please contact your provider.",
                spanish: "Este domicilio no se puede usar. Por favor, comuníquese con su proveedor."
            )
        )
    }
}
