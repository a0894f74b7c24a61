import Verification

/// P1: the provider's comparison of the name on the proof of address with the one we sent raises no doubt.
///
/// It is no evidence for R22, which compares the name that was read.
struct ProviderFindsNameRule: ValidationRule {
    let id = "P1"
    let title = "The provider does not doubt the name on the proof of address"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.read(.nameMatch, .proofOfAddress)]
    let sources = ["Veriff proof of address: nameMatch"]
    let example = "The provider approves the lease and says that the name does not match: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let kind = DocumentKind.proofOfAddress
        // That it finds the name it was sent proves nothing, and is no result of ours.
        guard input.document(kind) != nil, ProviderDoubt.comparison(.nameMatch, in: input) == "false" else {
            return [.notApplicable("The provider raises no doubt about the name.", of: kind)]
        }
        let percentage = ProviderDoubt.comparison(.nameMatchPercentage, in: input)
        return [
            ProviderDoubt.failure(
                on: kind,
                values: [RuleValue("name_match", "false")]
                    + (percentage.map { [RuleValue("name_match_percentage", $0)] } ?? []),
                doubts: ["the provider finds another name on the document"],
                text: "The provider finds another name on the proof of address.",
                comparedWith: [.name]
            )
        ]
    }
}
