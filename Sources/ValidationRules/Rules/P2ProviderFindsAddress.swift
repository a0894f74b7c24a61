import Verification

/// P2: the provider's look at the address on the proof of address raises no doubt.
///
/// Its comparison with the address we sent is no evidence for R28, which compares the address that was read.
struct ProviderFindsAddressRule: ValidationRule {
    let id = "P2"
    let title = "The provider does not doubt the address on the proof of address"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .read(.addressMatch, .proofOfAddress), .read(.countryExists, .proofOfAddress),
        .read(.addressType, .proofOfAddress),
    ]
    let sources = ["Veriff proof of address: addressMatching, addressValidationResult"]
    let example = "The provider approves the lease and cannot find the address's country: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let kind = DocumentKind.proofOfAddress
        // That it finds the address it was sent proves nothing, and is no result of ours.
        let match = ProviderDoubt.comparison(.addressMatch, in: input).flatMap { $0 == "false" ? $0 : nil }
        let country = input.value(.countryExists, from: kind)
        let type = input.value(.addressType, from: kind).flatMap { Self.isKnown(addressType: $0) ? nil : $0 }
        guard input.document(kind) != nil, match != nil || country != nil || type != nil else {
            return [.notApplicable("The provider raises no doubt about the address.", of: kind)]
        }
        var doubts: [String] = []
        if match != nil { doubts.append("the provider finds another address on the document") }
        switch country.map(SourceOpinion.word) {
        case nil, "success", "sucess", "true", "skipped", "not_applicable": break
        case "failure", "false": doubts.append("the provider does not find the address's country")
        default: doubts.append("the provider says of the address's country what is not known")
        }
        if type != nil { doubts.append("the provider takes the address for a kind that is not known") }
        let values = [("address_match", match), ("country_exists", country), ("address_type", type)]
            .compactMap { name, value in value.map { RuleValue(name, $0) } }
        return [
            ProviderDoubt.finding(
                on: kind,
                values: values,
                doubts: doubts,
                noDoubt: "The provider does not doubt the address.",
                doubt: "The provider doubts the address on the proof of address.",
                comparedWith: [.address]
            )
        ]
    }

    /// A post office box is R29's business.
    private static func isKnown(addressType: String) -> Bool {
        ["residential", "business", "pobox"].contains(SourceOpinion.word(addressType))
    }
}
