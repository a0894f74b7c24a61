/// What callers are counted by.
package enum RateLimitClass: String, Sendable, CaseIterable {
    case key
    case endUser = "end_user"
    case address
    case linkExchange = "link_exchange"
    case failedAuthentication = "failed_authentication"
}

/// A bucket's size and how fast it fills.
package struct RateLimit: Sendable, Equatable {
    package let perSecond: Double
    package let burst: Double

    /// Creates a limit; at least one request always fits.
    package init(perSecond: Double, burst: Double) {
        self.perSecond = max(perSecond, 0.001)
        self.burst = max(burst, 1)
    }

    func refilled(_ tokens: Double, after elapsed: Duration) -> Double {
        let (seconds, attoseconds) = elapsed.components
        let time = max(0, Double(seconds) + Double(attoseconds) / 1e18)
        return min(burst, tokens + time * perSecond)
    }
}

/// The limits of all classes.
package struct RateLimits: Sendable, Equatable {
    package var key = RateLimit(perSecond: 1000, burst: 2000)
    package var endUser = RateLimit(perSecond: 10, burst: 60)
    package var address = RateLimit(perSecond: 2000, burst: 4000)
    package var linkExchange = RateLimit(perSecond: 1, burst: 20)
    package var failedAuthentication = RateLimit(perSecond: 0.5, burst: 20)

    /// Creates the default limits.
    package init() {}

    subscript(_ limitClass: RateLimitClass) -> RateLimit {
        switch limitClass {
        case .key: key
        case .endUser: endUser
        case .address: address
        case .linkExchange: linkExchange
        case .failedAuthentication: failedAuthentication
        }
    }
}

/// How a caller stands, for the `RateLimit` fields of the answer.
struct RateLimitStatus: Sendable {
    let limitClass: RateLimitClass
    let limit: RateLimit
    /// What was in the bucket before this request.
    let before: Double

    /// Until there is a token again; a second at least, as the header counts in seconds.
    var retryAfter: Duration {
        .seconds(Int64(max(1, ((1 - before) / limit.perSecond).rounded(.up))))
    }

    var policyField: String {
        "\"\(limitClass.rawValue)\";q=\(Int(limit.burst));w=\(Int(max(1, (limit.burst / limit.perSecond).rounded(.up))))"
    }

    var statusField: String {
        let remaining = Int(max(0, before - 1))
        return "\"\(limitClass.rawValue)\";r=\(remaining);t=\(before >= 2 ? 0 : Int(retryAfter.components.seconds))"
    }
}
