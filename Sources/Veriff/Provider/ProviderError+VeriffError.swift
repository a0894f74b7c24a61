import Services

extension ProviderError {
    /// Says a failed call in the platform's words; the cause is the provider's code, the status, or our reason.
    init(_ error: VeriffError) {
        let cause =
            error.code.map { "code_" + $0 } ?? error.status.map { "http_\($0)" }
            ?? error.reason.split(separator: " ").joined(separator: "_")
        self.init(Class(error.category), cause: cause)
    }
}

extension ProviderError.Class {
    fileprivate init(_ category: VeriffError.Category) {
        switch category {
        case .permanent: self = .permanent
        case .notFound: self = .unknownSession
        case .transient: self = .transient
        case .throttled(let retryAfter): self = .throttled(retryAfter: retryAfter)
        case .alreadySubmitted: self = .alreadySubmitted
        case .wrongCredentials: self = .wrongCredentials
        case .unknownOutcome: self = .unknownOutcome
        case .untrustedResponse: self = .untrusted
        }
    }
}
