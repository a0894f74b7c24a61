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
