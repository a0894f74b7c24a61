import Verification

/// R2: an address document.
struct AddressDocumentPresentRule: ValidationRule {
    let id = "R2"
    let title = "A proof of address is present"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject]
    let inputs: [RuleInputName] = [.document(.proofOfAddress)]
    let sources = ["PS Form 1583 items 9a-9g", "USPS FAQ: Commercial Mail Receiving Agency"]
    let example =
        "A lease uploaded as one file passes; without any proof of address the rule fails."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [DocumentPresence.finding(of: .proofOfAddress, in: input)]
    }
}
