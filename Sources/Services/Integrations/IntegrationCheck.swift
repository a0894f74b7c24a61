package import Verification

/// What the provider says of an integration's credentials.
package struct IntegrationCheck: Sendable, Equatable {
    /// The integration as it stands after the check.
    package let integration: Integration
    /// One for each live secret, in their order.
    package let findings: [CredentialFinding]
    package let checkedAt: Timestamp

    /// Creates a check.
    package init(integration: Integration, findings: [CredentialFinding], checkedAt: Timestamp) {
        self.integration = integration
        self.findings = findings
        self.checkedAt = checkedAt
    }

    /// Whether the provider takes the API key with every live secret, and signs with one of them.
    package var isAccepted: Bool { !findings.isEmpty && findings.allSatisfy { $0.result == .accepted } }
}

/// What the provider says of the API key with one secret.
package struct CredentialFinding: Sendable, Equatable {
    /// What a finding comes to.
    package enum Result: String, Sendable, CaseIterable {
        /// The provider took the signature, and its answer is signed in turn.
        case accepted
        /// The API key is no key, unknown, or of an integration that is switched off.
        case keyRefused = "key_refused"
        case secretRefused = "secret_refused"
        /// The provider does not say which of the two it refuses.
        case refused
        /// The answer is not signed as the provider's must be.
        case untrusted
        /// No answer came, or none that tells anything.
        case unreachable
    }

    package let result: Result
    /// A short stable word for what was answered, such as `code_1818`; nil where nothing needs explaining.
    package let cause: String?

    /// Creates a finding.
    package init(_ result: Result, cause: String? = nil) {
        self.result = result
        self.cause = cause
    }

    /// Whether it tells for certain that calls signed so do, or do not, work.
    var isWorking: Bool? {
        switch result {
        case .accepted: true
        case .keyRefused, .secretRefused, .refused: false
        case .untrusted, .unreachable: nil
        }
    }
}
