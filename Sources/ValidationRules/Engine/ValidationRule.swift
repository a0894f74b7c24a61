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
    /// Where a reader can look the rule up, such as `PS Form 1583 item 9g`; `platform rule` for one of our own.
    var sources: [String] { get }
    /// A concrete case and its outcome, in one sentence.
    var example: String { get }
    /// The part that will deliver its input where that is not there yet; without the input it is not applicable.
    var awaits: RuleDependency? { get }
    /// Whether the applicant can answer a failure with another document.
    var isResubmittable: Bool { get }

    /// One finding, or one for each document the rule looked at; never none.
    func evaluate(_ input: RuleInput) -> [Finding]
}

extension ValidationRule {
    /// Most rules have no number to choose.
    package var parameters: [RuleParameter] { [] }
    /// Most rules find their input in every verification.
    package var awaits: RuleDependency? { nil }
    /// Most failures are cured by another document.
    package var isResubmittable: Bool { true }
}
