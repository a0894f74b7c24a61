package import ValidationRules

/// What a vendor has chosen, within what the rule packs and flows allow.
package struct VendorSettings: Sendable, Equatable {
    /// Severities and numbers of the rules; their version is stored with each decision.
    package let rules: RuleSettings
    /// How long a decision by the provider is waited for.
    package let providerDeadline: Duration

    /// How long a decision is waited for unless the vendor chose otherwise : 24 h after submit.
    package static let standardProviderDeadline: Duration = .seconds(24 * 3600)

    /// Creates settings.
    package init(rules: RuleSettings = RuleSettings(), providerDeadline: Duration = standardProviderDeadline) {
        self.rules = rules
        self.providerDeadline = providerDeadline
    }
}
