package import Verification

/// What a vendor has chosen for the rules.
package struct RuleSettings: Sendable, Equatable {
    /// Goes up with every change; stored with each decision.
    package let version: Int
    /// Severities by rule id; one that the rule does not allow has no effect.
    package let severities: [String: RuleSeverity]
    /// How old an address document without a term may be in an identity check (R18).
    package let addressDocumentMaximumAgeInDays: Int
    /// From how many days before its end a photo ID's expiry is pointed out (R15).
    package let expiryWarningInDays: Int

    /// Creates settings.
    package init(
        version: Int = 1,
        severities: [String: RuleSeverity] = [:],
        addressDocumentMaximumAgeInDays: Int = 90,
        expiryWarningInDays: Int = 30
    ) {
        self.version = version
        self.severities = severities
        self.addressDocumentMaximumAgeInDays = addressDocumentMaximumAgeInDays
        self.expiryWarningInDays = expiryWarningInDays
    }
}
