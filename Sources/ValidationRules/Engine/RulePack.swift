package import Verification

/// A versioned set of rules; the version covers the comparators and their tables too.
package struct RulePack: Sendable {
    package let name: String
    package let version: String
    package let effectiveFrom: LocalDate
    /// What the rules are drawn from.
    package let sources: [String]
    package let rules: [any ValidationRule]

    /// Creates a pack.
    package init(
        name: String,
        version: String,
        effectiveFrom: LocalDate,
        sources: [String],
        rules: [any ValidationRule]
    ) {
        self.name = name
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.sources = sources
        self.rules = rules
    }

    /// The rule of an id; nil when the pack has none.
    package func rule(_ id: String) -> (any ValidationRule)? {
        rules.first { $0.id == id }
    }

    /// Evaluates every rule, whatever the others found.
    package func evaluate(_ input: RuleInput) -> [RuleResult] {
        rules.flatMap { rule in
            let severity = input.settings.severity(of: rule)
            return rule.evaluate(input).map { finding in
                RuleResult(
                    rule: rule.id,
                    title: rule.title,
                    outcome: finding.outcome,
                    severity: min(severity, finding.severityCeiling ?? .reject),
                    documentKind: finding.documentKind,
                    comparedWith: finding.comparedWith,
                    inputs: finding.inputs,
                    normalizedInputs: finding.normalizedInputs,
                    score: finding.score,
                    reasons: finding.reasons,
                    reviewerText: finding.reviewerText,
                    endUserText: finding.endUserText,
                    isResubmittable: rule.isResubmittable
                )
            }
        }
    }
}
