import Verification

/// R4: the flow accepts the address document's type.
struct AddressDocumentTypeAcceptedRule: ValidationRule {
    let id = "R4"
    let title = "The proof of address is of a type the flow accepts"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [RuleParameter.rejectsDoubtfulTypes]
    let inputs: [RuleInputName] = [.document(.proofOfAddress)]
    let sources = ["PS Form 1583 item 9g", "DMM 608.10.4", "Postal Bulletin 22613"]
    let example = """
        A current lease passes; a Form I-94 goes to a person; a utility bill declared as proof of address for a \
        mailbox is rejected, with what to bring instead.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        let rejects = input.settings.value(of: .rejectsDoubtfulTypes, for: id) == 1
        return [DocumentAcceptanceFinding.declared(.proofOfAddress, in: input, rejectsDoubtfulTypes: rejects)]
    }
}
