/// How long a failed job waits: twice as long each time, up to a cap, spread by a tenth or two so that jobs that failed
/// together do not come back together.
package struct RetryPolicy: Sendable {
    /// The wait after the first failure.
    package let base: Duration
    /// The longest wait.
    package let cap: Duration

    /// Creates a policy.
    package init(base: Duration = .seconds(1), cap: Duration = .seconds(300)) {
        self.base = base
        self.cap = cap
    }

    /// The wait after a failed attempt; `spread` is a random number from 0 to 1.
    package func delay(afterAttempt attempt: Int, spread: Double) -> Duration {
        let doublings = min(max(attempt - 1, 0), 20)
        let plain = min(base * (1 << doublings), cap)
        return plain * (0.9 + 0.2 * min(max(spread, 0), 1))
    }
}
