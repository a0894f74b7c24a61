/// What the provider said at the end of a session.
package struct ProviderVerdict: Sendable, Equatable {
    /// The status word as received; unknown words are kept.
    package let status: String
    package let code: Int?
    package let reasonCode: Int?
    package let reason: String?

    /// Creates a verdict.
    package init(status: String, code: Int? = nil, reasonCode: Int? = nil, reason: String? = nil) {
        self.status = status
        self.code = code
        self.reasonCode = reasonCode
        self.reason = reason
    }
}

extension ProviderVerdict {
    // Verdicts of our own, for sessions that end without the provider's word; no provider uses these words.

    /// The provider's time was over.
    package static let deadlinePassed = ProviderVerdict(status: "addressee.deadline_passed")
    /// The provider refuses our credentials, or the vendor has no integration for the purpose.
    package static let wrongCredentials = ProviderVerdict(status: "addressee.wrong_credentials")
    /// The provider refuses the session for good.
    package static let refused = ProviderVerdict(status: "addressee.refused")
}
