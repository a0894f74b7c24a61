import Verification

/// R4: the flow accepts the address document's type.
struct AddressDocumentTypeAcceptedRule: ValidationRule {
    let id = "R4"
    let title = "The proof of address is of a type the flow accepts"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.document(.proofOfAddress)]

    func evaluate(_ input: RuleInput) -> [Finding] {
        [DocumentAcceptanceFinding.declared(.proofOfAddress, in: input)]
    }
}
