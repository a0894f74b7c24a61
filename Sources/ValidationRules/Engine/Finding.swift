package import Verification

/// What a rule found, before the pack adds the rule's name and the vendor's severity.
///
/// Reasons and texts never contain the values themselves: those stand in the inputs, which are stored encrypted.
package struct Finding: Sendable {
    package let outcome: RuleOutcome
    /// A ceiling on the rule's severity for a milder way of failing; nil for none.
    package let severityCeiling: RuleSeverity?
    package let documentKind: DocumentKind?
    package let comparedWith: Set<ExpectedDataPart>
    package let inputs: [RuleValue]
    package let normalizedInputs: [RuleValue]
    package let score: Int?
    package let reasons: [String]
    package let reviewerText: LocalizedText
    package let endUserText: LocalizedText

    /// Creates a finding.
    package init(
        _ outcome: RuleOutcome,
        severityCeiling: RuleSeverity? = nil,
        of documentKind: DocumentKind? = nil,
        comparedWith: Set<ExpectedDataPart> = [],
        inputs: [RuleValue] = [],
        normalizedInputs: [RuleValue] = [],
        score: Int? = nil,
        reasons: [String] = [],
        reviewerText: LocalizedText,
        endUserText: LocalizedText
    ) {
        self.outcome = outcome
        self.severityCeiling = severityCeiling
        self.documentKind = documentKind
        self.comparedWith = comparedWith
        self.inputs = inputs
        self.normalizedInputs = normalizedInputs
        self.score = score
        self.reasons = reasons
        self.reviewerText = reviewerText
        self.endUserText = endUserText
    }

    /// The rule has nothing to say about this verification.
    static func notApplicable(_ reviewerText: LocalizedText, of documentKind: DocumentKind? = nil) -> Finding {
        Finding(
            .notApplicable,
            of: documentKind,
            reviewerText: reviewerText,
            endUserText: "This does not apply to your verification."
        )
    }

    /// The input should exist and could not be read.
    static func notEvaluable(
        _ reviewerText: LocalizedText,
        severityCeiling: RuleSeverity? = nil,
        of documentKind: DocumentKind? = nil,
        comparedWith: Set<ExpectedDataPart> = [],
        inputs: [RuleValue] = [],
        reasons: [String] = []
    ) -> Finding {
        Finding(
            .notEvaluable,
            severityCeiling: severityCeiling,
            of: documentKind,
            comparedWith: comparedWith,
            inputs: inputs,
            reasons: reasons,
            reviewerText: reviewerText,
            endUserText: "We could not read this on your document. A person will look at it."
        )
    }
}
