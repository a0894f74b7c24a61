import Services
import Synchronization
import Verification

/// Token buckets by class and caller, in the memory of this process.
///
/// The clock is the wall clock: one that jumps back only pauses the refill, one that jumps ahead fills a bucket.
final class RateLimiter: Sendable {
    private struct Key: Hashable {
        let limitClass: RateLimitClass
        let caller: String
    }

    private struct Bucket {
        var tokens: Double
        var refilledAt: Timestamp
    }

    /// The most callers that are remembered; beyond it the full buckets, which mean nothing, are forgotten.
    private static let maximumBuckets = 50_000

    private let limits: RateLimits
    private let clock: any WallClock
    private let buckets = Mutex<[Key: Bucket]>([:])

    /// Creates a limiter with all buckets full.
    init(limits: RateLimits, clock: any WallClock) {
        self.limits = limits
        self.clock = clock
    }

    /// Takes a token and tells the request how many are left; refuses when there is none.
    func take(_ limitClass: RateLimitClass, _ caller: String, _ context: APIRequestContext) throws(ServiceError) {
        let limit = limits[limitClass]
        let remaining = update(limitClass, caller) { tokens in
            guard tokens >= 1 else { return }
            tokens -= 1
        }
        let status = RateLimitStatus(limitClass: limitClass, limit: limit, before: remaining)
        context.trace.note { $0.rateLimit = status }
        guard remaining >= 1 else { throw Self.refusal(status.retryAfter) }
    }

    /// Refuses when no token is left, and takes none.
    func check(_ limitClass: RateLimitClass, _ caller: String) throws(ServiceError) {
        let remaining = update(limitClass, caller) { _ in }
        guard remaining >= 1 else {
            throw Self.refusal(
                RateLimitStatus(limitClass: limitClass, limit: limits[limitClass], before: remaining).retryAfter)
        }
    }

    /// Takes a token if there is one.
    func spend(_ limitClass: RateLimitClass, _ caller: String) {
        _ = update(limitClass, caller) { $0 = max(0, $0 - 1) }
    }

    /// Refills the caller's bucket, answers what is in it, then changes it.
    private func update(_ limitClass: RateLimitClass, _ caller: String, _ change: (inout Double) -> Void) -> Double {
        let limit = limits[limitClass]
        let now = clock.now()
        let key = Key(limitClass: limitClass, caller: caller)
        return buckets.withLock { buckets in
            if buckets.count >= Self.maximumBuckets, buckets[key] == nil { forgetFull(&buckets, at: now) }
            var bucket = buckets[key] ?? Bucket(tokens: limit.burst, refilledAt: now)
            bucket.tokens = limit.refilled(bucket.tokens, after: now.duration(since: bucket.refilledAt))
            bucket.refilledAt = now
            let available = bucket.tokens
            change(&bucket.tokens)
            buckets[key] = bucket
            return available
        }
    }

    private func forgetFull(_ buckets: inout [Key: Bucket], at now: Timestamp) {
        buckets = buckets.filter { key, bucket in
            let limit = limits[key.limitClass]
            return limit.refilled(bucket.tokens, after: now.duration(since: bucket.refilledAt)) < limit.burst
        }
        // Under an attack from that many addresses at once, forgetting is the lesser harm.
        if buckets.count >= Self.maximumBuckets { buckets.removeAll() }
    }

    private static func refusal(_ retryAfter: Duration) -> ServiceError {
        ServiceError(.rateLimited, "Too many requests; slow down.", retryAfter: retryAfter)
    }
}
