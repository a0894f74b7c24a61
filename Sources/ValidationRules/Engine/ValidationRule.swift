package import Verification

/// One rule: a small pure value that looks at an input and says what it found.
package protocol ValidationRule: Sendable {
    /// Such as `R13`.
    var id: String { get }
    /// One sentence that is true when the rule passes.
    var title: String { get }
    /// What its failure means unless the vendor chose otherwise.
    var defaultSeverity: RuleSeverity { get }
    /// What a vendor may choose.
    var allowedSeverities: Set<RuleSeverity> { get }
    /// The numbers a vendor may choose.
    var parameters: [RuleParameter] { get }
    /// What it looks at.
    var inputs: [RuleInputName] { get }

    /// One finding, or one for each document the rule looked at; never none.
    func evaluate(_ input: RuleInput) -> [Finding]
}

extension ValidationRule {
    /// Most rules have no number to choose.
    var parameters: [RuleParameter] { [] }
}
