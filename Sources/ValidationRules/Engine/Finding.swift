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
    /// Plain English.
    package let reviewerText: String
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
        reviewerText: String,
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
    static func notApplicable(_ reviewerText: String, of documentKind: DocumentKind? = nil) -> Finding {
        Finding(
            .notApplicable,
            of: documentKind,
            reviewerText: reviewerText,
            endUserText: LocalizedText(
                english: "This does not apply to your verification.",
                spanish: "Esto no se aplica a su verificación."
            )
        )
    }

    /// What delivers the input is not there yet; named, so that nobody takes the rule for checked.
    static func awaiting(_ dependency: RuleDependency, of documentKind: DocumentKind? = nil) -> Finding {
        .notApplicable("This was not checked: it needs \(dependency.title).", of: documentKind)
    }

    /// The input should exist and could not be read.
    static func notEvaluable(
        _ reviewerText: String,
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
            endUserText: LocalizedText(
                english: "We could not read this on your document. A person will look at it.",
                spanish: "No pudimos leer este dato en su documento. Una persona lo revisará."
            )
        )
    }
}
