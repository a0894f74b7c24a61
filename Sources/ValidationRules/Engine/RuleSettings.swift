package import Verification

/// What a vendor has chosen for the rules; what a rule does not allow has no effect.
package struct RuleSettings: Sendable, Equatable {
    /// Goes up with every change; stored with each decision.
    package let version: Int
    /// Severities by rule id.
    package let severities: [String: RuleSeverity]
    /// Chosen numbers by rule id and parameter name.
    package let parameters: [String: [String: Int]]

    /// Creates settings.
    package init(
        version: Int = 1,
        severities: [String: RuleSeverity] = [:],
        parameters: [String: [String: Int]] = [:]
    ) {
        self.version = version
        self.severities = severities
        self.parameters = parameters
    }

    /// The number in force: the vendor's choice if the parameter allows it, else its standard value.
    package func value(of parameter: RuleParameter, for rule: String) -> Int {
        guard let chosen = parameters[rule]?[parameter.name], parameter.allowedValues.contains(chosen) else {
            return parameter.standardValue
        }
        return chosen
    }

    /// The severity in force: the vendor's choice if the rule allows it, else its default.
    package func severity(of rule: any ValidationRule) -> RuleSeverity {
        guard let chosen = severities[rule.id], rule.allowedSeverities.contains(chosen) else {
            return rule.defaultSeverity
        }
        return chosen
    }
}

extension RuleSettings {
    /// What a sandbox tenant begins with, as the schema writes it: samples stand for documents there, and the same ones for
    /// many persons, so that repetition is told of and asks nobody.
    package static let sandboxStandard = RuleSettings(
        severities: ["R44": .info, "R46": .info, "R47": .info], parameters: ["R8": ["compares_files": 0]])
}
