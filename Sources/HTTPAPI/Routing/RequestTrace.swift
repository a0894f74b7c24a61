import Synchronization

/// What handlers find out about a request and the middleware around them reports.
final class RequestTrace: Sendable {
    /// The facts at one moment.
    struct Facts {
        /// The route's template, such as `/v1/verifications/{verification_id}`.
        var route: String?
        var operation: String?
        /// The id of the key or link that was presented.
        var principal: String?
        var rateLimit: RateLimitStatus?
        var errorCode: String?
    }

    private let state = Mutex(Facts())

    var facts: Facts { state.withLock { $0 } }

    func note(_ change: (inout Facts) -> Void) {
        state.withLock { change(&$0) }
    }
}
