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
        let values = [RuleValue("expected_address", input.expected.address.singleLine)]
        let isBlocked = blocked.contains { address in
            let place = AddressReader.read(address)
            return claimed.contains { SamePlace.judge($0, place) == .same }
        }
        guard !isBlocked else {
            return [
                Finding(
                    .fail,
                    comparedWith: [.address],
                    inputs: values,
                    reasons: ["the address is on the blocked list"],
                    reviewerText: "The home address is on the location's blocked list.",
                    endUserText: "This home address cannot be used. Please contact your provider."
                )
            ]
        }
        return [
            Finding(
                .pass,
                comparedWith: [.address],
                inputs: values,
                reviewerText: "The home address is not blocked.",
                endUserText: "Your home address can be used."
            )
        ]
    }
}
