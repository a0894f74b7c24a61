package import Verification

/// A decision as it was made and as it would be made now.
package struct ReplayedDecision: Sendable, Equatable {
    package let id: DecisionID
    package let verificationID: VerificationID
    package let decidedAt: Timestamp
    package let before: Outcome
    package let after: Outcome
    /// The rules that find something else now, in the order of the pack.
    package let changes: [RuleChange]

    /// Creates a replayed decision.
    package init(
        id: DecisionID, verificationID: VerificationID, decidedAt: Timestamp, before: Outcome, after: Outcome,
        changes: [RuleChange]
    ) {
        self.id = id
        self.verificationID = verificationID
        self.decidedAt = decidedAt
        self.before = before
        self.after = after
        self.changes = changes
    }

    /// Whether the decision would be another one.
    package var flips: Bool { before != after }
}

/// A rule that finds something else than it did.
package struct RuleChange: Sendable, Equatable {
    /// Nil where the rule was not in the pack.
    package let before: RuleFinding?
    /// Nil where the rule is not in the pack.
    package let after: RuleFinding?

    /// Pairs two findings of one rule about one document; nil when they mean the same for a decision.
    init?(before: RuleFinding?, after: RuleFinding?) {
        guard before?.outcome != after?.outcome || before?.weight != after?.weight else { return nil }
        self.before = before
        self.after = after
    }

    /// The rule's id.
    package var rule: String { (after ?? before)?.rule ?? "" }
}

extension RuleChange {
    /// What changed between two evaluations; several findings of one rule about one document are paired in their order.
    static func changes(from before: [RuleFinding], to after: [RuleFinding]) -> [RuleChange] {
        var earlier = Dictionary(grouping: before, by: Subject.init).mapValues { $0[...] }
        let changed = after.compactMap { finding in
            RuleChange(before: earlier[Subject(finding)]?.popFirst(), after: finding)
        }
        // What is left has no counterpart any more.
        let gone = before.filter { finding in
            guard let left = earlier[Subject(finding)], left.contains(finding) else { return false }
            earlier[Subject(finding)]?.removeFirst()
            return true
        }
        return changed + gone.compactMap { RuleChange(before: $0, after: nil) }
    }

    private struct Subject: Hashable {
        let rule: String
        let documentKind: DocumentKind?

        init(_ finding: RuleFinding) {
            rule = finding.rule
            documentKind = finding.documentKind
        }
    }
}

extension RuleFinding {
    /// The share in a decision: a severity alone means nothing while its rule passes.
    fileprivate var weight: Outcome { DecisionPolicy.outcome(of: outcome, severity: severity) }
}
