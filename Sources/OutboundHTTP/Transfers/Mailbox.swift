import Synchronization

/// Carries orders from any thread to the loop, and bounds how many calls are under way.
final class Mailbox: Sendable {
    /// An order to the loop.
    enum Message: Sendable {
        case start(Exchange)
        case cancel(Ticket)
        case resolved(Ticket, Result<[IPAddress], NameResolutionFailure>)
    }

    /// What became of a submitted exchange.
    enum Admission: Sendable {
        case accepted, full, closed
    }

    private struct State {
        var messages: [Message] = []
        var outstanding = 0
        var isClosed = false
        var isStopped = false
        var isReported = false
        var stopWaiters: [CheckedContinuation<Void, Never>] = []
    }

    private let multi: MultiHandle
    private let capacity: Int
    private let state = Mutex(State())

    init(multi: MultiHandle, capacity: Int) {
        self.multi = multi
        self.capacity = capacity
    }

    /// Hands an exchange to the loop, which then finishes it, unless the answer is not `accepted`.
    func submit(_ exchange: Exchange) -> Admission {
        let (admission, isFirst) = state.withLock { state -> (Admission, Bool) in
            guard !state.isClosed else { return (.closed, false) }
            guard state.outstanding < capacity else { return (.full, false) }
            state.outstanding += 1
            state.messages.append(.start(exchange))
            return (.accepted, state.messages.count == 1)
        }
        if isFirst { multi.wakeUp() }
        return admission
    }

    /// Sends any other order; none is needed once the loop has stopped.
    func post(_ message: Message) {
        let isFirst = state.withLock { state -> Bool in
            guard !state.isStopped else { return false }
            state.messages.append(message)
            return state.messages.count == 1
        }
        if isFirst { multi.wakeUp() }
    }

    /// Takes every order there is, with the word whether the loop shall end.
    func takeAll() -> (messages: [Message], isClosed: Bool) {
        state.withLock { state in
            defer { state.messages.removeAll(keepingCapacity: true) }
            return (state.messages, state.isClosed)
        }
    }

    /// Frees the place of a finished exchange.
    func release() {
        state.withLock { $0.outstanding -= 1 }
    }

    /// Accepts no further exchange and tells the loop to end.
    func close() {
        state.withLock { $0.isClosed = true }
        multi.wakeUp()
    }

    /// Closes for good and takes what is left, so that the loop can finish it.
    func stop() -> [Message] {
        state.withLock { state in
            state.isClosed = true
            state.isStopped = true
            defer { state.messages = [] }
            return state.messages
        }
    }

    /// Reports that the loop has finished everything.
    func reportStopped() {
        let waiters = state.withLock { state in
            state.isReported = true
            defer { state.stopWaiters = [] }
            return state.stopWaiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits for the end of the loop, which follows `close` at once.
    func waitUntilStopped() async {
        await withCheckedContinuation { continuation in
            let isReported = state.withLock { state in
                if !state.isReported { state.stopWaiters.append(continuation) }
                return state.isReported
            }
            if isReported { continuation.resume() }
        }
    }
}
