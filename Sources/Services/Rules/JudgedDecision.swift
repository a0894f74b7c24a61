package import Verification

/// An automated decision with all that it was made from.
package struct JudgedDecision: Sendable {
    package let id: DecisionID
    package let verificationID: VerificationID
    package let decidedAt: Timestamp
    package let outcome: Outcome
    package let flow: Flow
    package let expected: ExpectedData
    /// What the judged sessions read, in their order.
    package let extracted: ExtractedData
    package let evaluationDate: LocalDate
    package let context: DecisionContext
    /// What the rules found, in their order.
    package let findings: [RuleFinding]

    /// Creates a judged decision.
    package init(
        id: DecisionID, verificationID: VerificationID, decidedAt: Timestamp, outcome: Outcome, flow: Flow,
        expected: ExpectedData, extracted: ExtractedData, evaluationDate: LocalDate, context: DecisionContext,
        findings: [RuleFinding]
    ) {
        self.id = id
        self.verificationID = verificationID
        self.decidedAt = decidedAt
        self.outcome = outcome
        self.flow = flow
        self.expected = expected
        self.extracted = extracted
        self.evaluationDate = evaluationDate
        self.context = context
        self.findings = findings
    }
}

/// A rule's result without what it read: nothing of it is personal.
package struct RuleFinding: Sendable, Equatable {
    package let rule: String
    package let documentKind: DocumentKind?
    package let outcome: RuleOutcome
    package let severity: RuleSeverity

    /// Creates a finding.
    package init(rule: String, documentKind: DocumentKind?, outcome: RuleOutcome, severity: RuleSeverity) {
        self.rule = rule
        self.documentKind = documentKind
        self.outcome = outcome
        self.severity = severity
    }

    /// Leaves of a result what can be shown to anyone.
    package init(_ result: RuleResult) {
        self.init(
            rule: result.rule, documentKind: result.documentKind, outcome: result.outcome, severity: result.severity)
    }
}
