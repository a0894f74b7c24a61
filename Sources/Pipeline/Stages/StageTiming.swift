/// The times the stages keep.
package struct StageTiming: Sendable {
    /// When the provider is asked for the first time, should its webhook stay away.
    package let firstPoll: Duration
    /// The longest time between two questions.
    package let longestPoll: Duration

    /// Creates timing.
    package init(firstPoll: Duration = .seconds(30), longestPoll: Duration = .seconds(30 * 60)) {
        self.firstPoll = firstPoll
        self.longestPoll = longestPoll
    }

    /// The pause before the next question: half the time waited so far, within bounds.
    func poll(afterWaiting waited: Duration) -> Duration {
        min(max(waited / 2, firstPoll), longestPoll)
    }

    /// The pause before a session is opened again because the answer to the last opening was lost: none the first
    /// time, then twice as long each time.
    func reopening(afterLost lost: Int) -> Duration {
        lost < 1 ? .zero : min(.seconds(1) * (1 << min(lost - 1, 20)), .seconds(300))
    }
}
