/// A bell that remembers at most one ring: the sleeper never misses one and never hears the same one twice.
struct Wakeups: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Wakes the sleeper now or when it next lies down.
    func ring() {
        continuation.yield()
    }

    /// Ends the sequence: the sleeper is not wanted any more.
    func close() {
        continuation.finish()
    }

    /// The rings; for one sleeper only.
    var rings: AsyncStream<Void> { stream }
}
