/// When a message is tried again: ten attempts over about three days (webhooks.md section 4).
package struct RetrySchedule: Sendable {
    /// The wait after each failed attempt; the last attempt has none.
    package let delays: [Duration]
    /// The least wait after an answer that says the receiver is overloaded.
    package let overloadedDelay: Duration

    /// Creates a schedule.
    package init(
        delays: [Duration] = [
            .seconds(5), .seconds(5 * 60), .seconds(30 * 60), .seconds(2 * 3600), .seconds(5 * 3600),
            .seconds(10 * 3600), .seconds(14 * 3600), .seconds(20 * 3600), .seconds(24 * 3600),
        ], overloadedDelay: Duration = .seconds(60)
    ) {
        self.delays = delays
        self.overloadedDelay = overloadedDelay
    }

    /// The wait after attempt `attempt` failed, nil when it was the last.
    ///
    /// - Parameters:
    ///   - isOverloaded: the answer was 429, 502, 503 or 504, or none came in time.
    ///   - retryAfter: what the receiver asked for; kept between the planned wait and twice as much, so that it can
    ///     neither hammer nor park us.
    ///   - spread: a random number from 0 to 1; the jitter only adds, so that no retry is early.
    package func delay(
        afterAttempt attempt: Int, isOverloaded: Bool, retryAfter: Duration?, spread: Double
    ) -> Duration? {
        guard attempt >= 1, attempt <= delays.count else { return nil }
        let planned = max(delays[attempt - 1], isOverloaded ? overloadedDelay : .zero)
        let asked = retryAfter.map { min(max($0, planned), planned * 2) } ?? planned
        return asked + min(asked * 0.1 * min(max(spread, 0), 1), .seconds(15 * 60))
    }
}
