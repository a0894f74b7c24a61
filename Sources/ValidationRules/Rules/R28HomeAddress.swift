import Verification

/// R28: the address document shows the expected home address.
struct HomeAddressRule: ValidationRule {
    let id = "R28"
    let title = "The proof of address shows the expected home address"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [MatchThreshold.parameter]
    let inputs: [RuleInputName] = [
        .expected(.address), .read(.address, .proofOfAddress), .read(.addressStreet, .proofOfAddress),
    ]
    let sources = ["PS Form 1583 item 9g", "Publication 28"]
    let example = """
        742 Evergreen Terrace Apt 4 equals 742 EVERGREEN TER #4; without the unit a person decides; house \
        number 724 is rejected.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        let kind = DocumentKind.proofOfAddress
        guard input.document(kind) != nil else { return .notApplicable("There is no proof of address.", of: kind) }
        guard let read = input.addressOnProof else {
            return .notEvaluable(
                "No address was read from the proof of address.",
                of: kind,
                comparedWith: [.address]
            )
        }
        let expected = input.expectedAddress
        let values = [
            RuleValue("expected_address", input.expectedAddressLine),
            RuleValue("read_address", input.value(.address, from: kind) ?? read.normalized),
        ]
        let normalized = [
            RuleValue("expected_address", input.normalizedExpectedAddress), RuleValue("read_address", read.normalized),
        ]
        let found = AddressComparator.compare(expected, read)
        let reasons = [found.outcome.rawValue] + found.comparison.reasons
        guard found.outcome != .notComparable else {
            return .notEvaluable(
                "The addresses could not be compared; decide by hand.",
                of: kind,
                comparedWith: [.address],
                inputs: values,
                reasons: reasons
            )
        }
        guard let (severityCeiling, reviewerText) = failure(found, in: input) else {
            return Finding(
                .pass,
                of: kind,
                comparedWith: [.address],
                inputs: values,
                normalizedInputs: normalized,
                score: found.comparison.score,
                reasons: reasons,
                reviewerText: "The proof of address shows the expected address.",
                endUserText: LocalizedText(
                    english: "The address on your proof of address matches.",
                    spanish: "La dirección de su comprobante de domicilio coincide."
                )
            )
        }
        return Finding(
            .fail,
            severityCeiling: severityCeiling,
            of: kind,
            comparedWith: [.address],
            inputs: values,
            normalizedInputs: normalized,
            score: found.comparison.score,
            reasons: reasons,
            reviewerText: reviewerText,
            endUserText: LocalizedText(
                english:
                    "The address on your proof of address does not fully match the one that was registered for you.",
                spanish: """
                    La dirección de su comprobante de domicilio no coincide por completo con la que se registró para \
                    usted.
                    """
            )
        )
    }

    /// How the outcome fails the rule; nil when it passes.
    private func failure(_ found: AddressComparison, in input: RuleInput) -> (RuleSeverity, String)? {
        switch found.outcome {
        case .exact, .equivalent, .notComparable:
            MatchThreshold.apply(to: found.comparison, rule: id, settings: input.settings).level == .match
                ? nil : (.doubleCheck, "The addresses match less well than the vendor asks; decide by hand.")
        case .softDifference:
            found.softDifferences < 2
                ? (.info, "The addresses differ in form only.")
                : (.doubleCheck, "The addresses differ in several small points; decide by hand.")
        case .unitMissing: (.doubleCheck, "Only one of the addresses names a unit; decide by hand.")
        case .unitConflict: (.doubleCheck, "The addresses name different units; decide by hand.")
        case .hardDifference: (.reject, "The proof of address shows another address.")
        }
    }
}
