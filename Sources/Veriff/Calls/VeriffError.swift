/// Why a call to the provider gave no usable answer.
package struct VeriffError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What the caller should do about it.
    package enum Category: Sendable, Equatable {
        /// The same call can never succeed.
        case permanent
        /// The provider does not know the session or the medium.
        case notFound
        /// Nothing happened at the provider, or repeating is harmless: try again later.
        case transient
        /// The provider asks for a slower pace, and may have said how long to wait.
        case throttled(retryAfter: Duration?)
        /// The session was submitted before: for a submission this is success.
        case alreadySubmitted
        /// The API key or the secret is refused: a person must act.
        case wrongCredentials
        /// The request may have been carried out, and its answer was lost.
        case unknownOutcome
        /// An answer came whose signature is missing or wrong, or which is no answer of this API.
        case untrustedResponse
    }

    /// The call that failed.
    package let call: VeriffCall
    /// What to do about it.
    package let category: Category
    /// The HTTP status, when an answer came.
    package let status: Int?
    /// The provider's error code, digits only.
    package let code: String?
    /// What went wrong, in our words: never the provider's text.
    package let reason: String

    init(_ call: VeriffCall, _ category: Category, status: Int? = nil, code: String? = nil, reason: String) {
        self.call = call
        self.category = category
        self.status = status
        self.code = code
        self.reason = reason
    }

    package var description: String {
        var text = "veriff \(call.rawValue): \(reason)"
        if let status { text += ", status \(status)" }
        if let code { text += ", code \(code)" }
        return text
    }
}
