package import Verification

/// What a vendor has chosen, within what the rule packs and flows allow.
package struct VendorSettings: Sendable, Equatable {
    /// Goes up with every change; stored with each decision.
    package let version: Int
    /// Severities by rule id.
    package let severities: [String: RuleSeverity]
    /// How long a decision by the provider is waited for.
    package let providerDeadline: Duration

    /// How long a decision is waited for unless the vendor chose otherwise : 24 h after submit.
    package static let standardProviderDeadline: Duration = .seconds(24 * 3600)

    /// Creates settings.
    package init(
        version: Int = 1, severities: [String: RuleSeverity] = [:],
        providerDeadline: Duration = standardProviderDeadline
    ) {
        self.version = version
        self.severities = severities
        self.providerDeadline = providerDeadline
    }
}
