import Testing

@testable import Pipeline

@Suite("How long failed jobs wait")
struct RetryPolicyTests {
    private let policy = RetryPolicy(base: .seconds(1), cap: .seconds(300))

    @Test("doubles up to the cap", arguments: [(1, 1), (2, 2), (3, 4), (9, 256), (10, 300), (1_000_000, 300)])
    func doubles(attempt: Int, seconds: Int) {
        #expect(policy.delay(afterAttempt: attempt, spread: 0.5) == .seconds(seconds))
    }

    @Test("spreads by a tenth to either side")
    func spreads() {
        #expect(policy.delay(afterAttempt: 10, spread: 0) == .seconds(270))
        #expect(policy.delay(afterAttempt: 10, spread: 1) == .seconds(330))
    }

    @Test("asks the provider later and later, between the first poll and the longest")
    func polls() {
        let timing = StageTiming(firstPoll: .seconds(30), longestPoll: .seconds(1800))

        #expect(timing.poll(afterWaiting: .zero) == .seconds(30))
        #expect(timing.poll(afterWaiting: .seconds(600)) == .seconds(300))
        #expect(timing.poll(afterWaiting: .seconds(100_000)) == .seconds(1800))
    }
}
