/// One rule's finding, with all that is needed to explain and replay it.
package struct RuleResult: Sendable, Equatable {
    /// Such as `R13`.
    package let rule: String
    package let title: String
    package let outcome: RuleOutcome
    package let severity: RuleSeverity
    /// The document the rule read, nil when it read none or several.
    package let documentKind: DocumentKind?
    /// The parts of the expected data it compared with: correcting one of them lets the document stand in a resubmission.
    package let comparedWith: Set<ExpectedDataPart>
    /// What was compared, as received.
    package let inputs: [RuleValue]
    /// What was compared, as normalised.
    package let normalizedInputs: [RuleValue]
    /// 0 to 100, when the rule compares.
    package let score: Int?
    package let reasons: [String]
    package let reviewerText: String
    package let endUserText: LocalizedText
    /// Whether the applicant can answer a failure with another document.
    package let isResubmittable: Bool

    /// Creates a result.
    package init(
        rule: String, title: String, outcome: RuleOutcome, severity: RuleSeverity, documentKind: DocumentKind? = nil,
        comparedWith: Set<ExpectedDataPart> = [], inputs: [RuleValue] = [], normalizedInputs: [RuleValue] = [],
        score: Int? = nil, reasons: [String] = [],
        reviewerText: String, endUserText: LocalizedText, isResubmittable: Bool = true
    ) {
        self.rule = rule
        self.title = title
        self.outcome = outcome
        self.severity = severity
        self.documentKind = documentKind
        self.comparedWith = comparedWith
        self.inputs = inputs
        self.normalizedInputs = normalizedInputs
        self.score = score
        self.reasons = reasons
        self.reviewerText = reviewerText
        self.endUserText = endUserText
        self.isResubmittable = isResubmittable
    }
}

/// A named value that a rule read.
package struct RuleValue: Sendable, Equatable {
    package let name: String
    package let value: String

    /// Creates a named value.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
