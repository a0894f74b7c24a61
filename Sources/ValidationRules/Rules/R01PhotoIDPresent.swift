import Verification

/// R1: a photo ID with all the sides its type needs.
struct PhotoIDPresentRule: ValidationRule {
    let id = "R1"
    let title = "A photo ID is present with all its sides"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject]
    let inputs: [RuleInputName] = [.document(.photoID)]
    let sources = ["PS Form 1583 items 8a-8e", "USPS FAQ: Commercial Mail Receiving Agency"]
    let example =
        "A driver's license uploaded with its front only fails: the back is missing."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [DocumentPresence.finding(of: .photoID, in: input)]
    }
}
