/// How a call to the provider failed, by what to do about it.
package struct ProviderError: Error, Sendable, Equatable {
    /// What the failure means for the job.
    package enum Class: Sendable, Equatable {
        /// Trying again cannot help.
        case permanent
        /// Trying again later may help.
        case transient
        /// The provider asks for a pause; does not count as an attempt.
        case throttled(retryAfter: Duration?)
        /// The API key or the secret is refused.
        case wrongCredentials
        /// The request may or may not have been carried out.
        case unknownOutcome
        /// The session was submitted before.
        case alreadySubmitted
        /// The provider does not know the session.
        case unknownSession
        /// The answer or webhook is not signed as it should be.
        case untrusted
    }

    package let `class`: Class
    /// A short stable word for logs and error columns, such as `http_503` or `code_1304`.
    package let cause: String

    /// Creates an error.
    package init(_ class: Class, cause: String) {
        self.class = `class`
        self.cause = cause
    }
}

extension ProviderError: CustomStringConvertible {
    package var description: String { "provider call failed: \(cause)" }
}
