import Verification

/// R2: an address document.
struct AddressDocumentPresentRule: ValidationRule {
    let id = "R2"
    let title = "A proof of address is present"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject]
    let inputs: [RuleInputName] = [.document(.proofOfAddress)]

    func evaluate(_ input: RuleInput) -> [Finding] {
        [DocumentPresence.finding(of: .proofOfAddress, in: input)]
    }
}
