import Verification

/// R3: the flow accepts the photo ID's type; types without a box on the form are for a person to judge.
struct PhotoIDTypeAcceptedRule: ValidationRule {
    let id = "R3"
    let title = "The photo ID is of a type the flow accepts"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [RuleParameter.rejectsDoubtfulTypes]
    let inputs: [RuleInputName] = [.document(.photoID)]
    let sources = ["PS Form 1583 item 8e", "DMM 608.10.3", "USPS FAQ: Acceptable Form of Identification"]
    let example = """
        A US passport passes; a certificate of citizenship, which has no box on the form, goes to a person; a foreign \
        driver's license is rejected.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        let rejects = input.settings.value(of: .rejectsDoubtfulTypes, for: id) == 1
        return [DocumentAcceptanceFinding.declared(.photoID, in: input, rejectsDoubtfulTypes: rejects)]
    }
}

extension RuleParameter {
    /// What R3 and R4 do with types that the postal rules name and the form has no box for.
    static let rejectsDoubtfulTypes = RuleParameter(
        "reject_types_without_box",
        title: "Whether types that the postal rules name and the form has no box for are rejected",
        unit: .yesOrNo,
        standardValue: 0,
        allowedValues: 0...1
    )
}
