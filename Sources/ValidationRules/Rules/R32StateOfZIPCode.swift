import Verification

/// R32: the home's ZIP code lies in its state.
///
/// The city takes no part: one ZIP code serves places of several names, and R28 compares them.
struct StateOfZIPCodeRule: ValidationRule {
    let id = "R32"
    let title = "The home's ZIP code lies in its state"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [.expected(.address), .read(.address, .proofOfAddress)]
    let sources = ["platform rule"]
    let example = "The home is given as Clarksville, TN 90210, a ZIP code of California: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard let expected = input.expectedAddress else {
            return .notEvaluable("The expected address is too long to be one.", comparedWith: [.address])
        }
        guard expected.isInUSPostalArea else { return .notApplicable("The home is abroad.") }
        let values = [RuleValue("expected_address", input.expectedAddressLine)]
        var reasons: [String] = []
        if Self.agreement(of: expected) == false {
            reasons.append("the expected ZIP code lies in another state")
        }
        if let read = input.addressOnProof, Self.agreement(of: read) == false {
            reasons.append("the ZIP code on the document lies in another state")
        }
        guard reasons.isEmpty else {
            return Finding(
                .fail,
                comparedWith: [.address],
                inputs: values,
                reasons: reasons,
                reviewerText: "State and ZIP code of the home contradict each other.",
                endUserText: LocalizedText(
                    english: "The ZIP code of your home address does not belong to its state. Please check it.",
                    spanish: "El código postal de su domicilio no corresponde a su estado. Por favor, revíselo."
                )
            )
        }
        guard Self.agreement(of: expected) == true else {
            return .notEvaluable(
                "State or ZIP code of the home is missing or not known.",
                comparedWith: [.address],
                inputs: values
            )
        }
        return Finding(
            .pass,
            comparedWith: [.address],
            inputs: values,
            reviewerText: "The home's ZIP code lies in its state.",
            endUserText: LocalizedText(
                english: "State and ZIP code of your home address agree.",
                spanish: "El estado y el código postal de su domicilio concuerdan."
            )
        )
    }

    /// Nil where state or code is missing or the table does not know them.
    private static func agreement(of address: AddressReading) -> Bool? {
        guard let zip5 = address.zip5, let state = address.stateCode else { return nil }
        return ZIPCodeTable.canLie(zip5, in: state)
    }
}
