import Testing

@testable import Webhooks

@Suite("The retry schedule of webhooks")
struct RetryScheduleTests {
    private let schedule = RetrySchedule()

    @Test("waits as published after each attempt and ends after the tenth")
    func waits() {
        let waits = (1...10).map {
            schedule.delay(afterAttempt: $0, isOverloaded: false, retryAfter: nil, spread: 0)
        }

        let hours: [Duration] = [2, 5, 10, 14, 20, 24].map { .seconds($0 * 3600) }
        #expect(waits == [.seconds(5), .seconds(300), .seconds(1800)] + hours + [nil])
    }

    @Test("never retries early: the jitter only adds, a tenth at most and a quarter of an hour at most")
    func addsJitter() throws {
        let short = try #require(schedule.delay(afterAttempt: 1, isOverloaded: false, retryAfter: nil, spread: 1))
        let long = try #require(schedule.delay(afterAttempt: 9, isOverloaded: false, retryAfter: nil, spread: 1))

        #expect(short == .milliseconds(5500))
        #expect(long == .seconds(24 * 3600 + 900))
    }

    @Test("leaves an overloaded receiver alone for a minute")
    func sparesTheOverloaded() {
        #expect(schedule.delay(afterAttempt: 1, isOverloaded: true, retryAfter: nil, spread: 0) == .seconds(60))
    }

    @Test(
        "keeps what the receiver asks for between the planned wait and twice as much",
        arguments: [(0, 300), (400, 400), (100_000, 600)])
    func clampsRetryAfter(asked: Int, waited: Int) {
        let delay = schedule.delay(
            afterAttempt: 2, isOverloaded: false, retryAfter: .seconds(asked), spread: 0)

        #expect(delay == .seconds(waited))
    }

    @Test("has no wait for attempts that do not exist", arguments: [-1, 0, 10, Int.max])
    func hasNoWait(attempt: Int) {
        #expect(schedule.delay(afterAttempt: attempt, isOverloaded: false, retryAfter: nil, spread: 0) == nil)
    }
}
