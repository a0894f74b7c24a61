package import NIOCore

/// What one connection is doing, and when it has done so for too long: times and events in, actions out.
struct ConnectionGuard {
    /// What the handler around it carries out.
    enum Action: Equatable {
        case none
        /// Tell the client to send its body.
        case sendContinue
        /// Answer 408 and end the connection.
        case refuseSlowRequest
        /// Answer 503 and end the connection.
        case giveUpOnHandler
        /// Nothing more can be said on it.
        case close
    }

    /// What to do with a part of an answer that is about to be written.
    enum Writing: Equatable {
        case pass
        /// Say in the head that the connection ends with this answer.
        case passAndMarkClosing
        /// Write it, end our side, and let the client read what was sent before the rest is torn down.
        case passAndStartClosing
        /// An answer was given already.
        case drop
    }

    private enum Phase: Equatable {
        case idle(since: NIODeadline)
        case receiving(Receiving)
        case handling(since: NIODeadline)
        case closing(since: NIODeadline)
    }

    private struct Receiving: Equatable {
        let since: NIODeadline
        var bytes = 0
    }

    private let limits: ConnectionLimits
    private var phase: Phase
    private var hasServedRequest = false
    private var awaitsContinue = false
    private var isResponseStarted = false
    private var isResponseEnded = false
    private var closesAfterResponse = false
    private var isAnswered = false

    init(limits: ConnectionLimits, now: NIODeadline) {
        self.limits = limits
        phase = .idle(since: now)
    }

    /// Whether what still arrives is to be thrown away.
    var discardsInput: Bool {
        if case .closing = phase { true } else { isAnswered }
    }

    mutating func head(expectsContinue: Bool, now: NIODeadline) {
        hasServedRequest = true
        awaitsContinue = expectsContinue
        isResponseStarted = false
        isResponseEnded = false
        closesAfterResponse = false
        phase = .receiving(Receiving(since: now))
    }

    mutating func body(bytes: Int) {
        guard case .receiving(var receiving) = phase else { return }
        receiving.bytes += bytes
        // A client need not wait for an answer that is on its way.
        awaitsContinue = false
        phase = .receiving(receiving)
    }

    mutating func end(now: NIODeadline) {
        guard case .receiving = phase else { return }
        // Some answers do not wait for the whole request.
        phase = isResponseEnded ? .idle(since: now) : .handling(since: now)
    }

    /// A handler wants the body.
    mutating func bodyWanted() -> Action {
        guard awaitsContinue, !isResponseStarted else { return .none }
        awaitsContinue = false
        return .sendContinue
    }

    mutating func responseHead(closes: Bool) -> Writing {
        guard !isAnswered else { return .drop }
        isResponseStarted = true
        // The client that still waits may or may not send its body now: only a new connection is unambiguous.
        closesAfterResponse = closes || awaitsContinue
        return awaitsContinue && !closes ? .passAndMarkClosing : .pass
    }

    mutating func responseBody(now: NIODeadline) -> Writing {
        guard !isAnswered else { return .drop }
        // A long answer may go on as long as the client takes it.
        if case .handling = phase { phase = .handling(since: now) }
        return .pass
    }

    mutating func responseEnd(now: NIODeadline) -> Writing {
        guard !isAnswered else { return .drop }
        isResponseEnded = true
        guard closesAfterResponse else {
            // A body that is still on its way goes on being watched.
            if case .handling = phase { phase = .idle(since: now) }
            return .pass
        }
        startClosing(now: now)
        return .passAndStartClosing
    }

    /// Starts to end the connection, after which nothing is passed on in either direction.
    mutating func startClosing(now: NIODeadline) {
        isAnswered = true
        phase = .closing(since: now)
    }

    /// Looks at the clock.
    func tick(now: NIODeadline) -> Action {
        switch phase {
        case .idle(let since):
            // Later requests on the connection are waited for by the server's own idle time.
            !hasServedRequest && now - since > limits.firstRequest ? .close : .none
        case .receiving(let receiving):
            isTooSlow(receiving, now) ? (isResponseStarted ? .close : .refuseSlowRequest) : .none
        case .handling(let since):
            now - since > limits.handler ? (isResponseStarted ? .close : .giveUpOnHandler) : .none
        case .closing(let since):
            now - since > limits.lingering ? .close : .none
        }
    }

    private func isTooSlow(_ receiving: Receiving, _ now: NIODeadline) -> Bool {
        let elapsed = now - receiving.since
        guard elapsed > limits.bodyGrace else { return false }
        let seconds = (elapsed - limits.bodyGrace).nanoseconds / 1_000_000_000
        return elapsed > limits.body || Int64(receiving.bytes) < seconds * Int64(limits.minimumBytesPerSecond)
    }
}

/// How long the parts of a request may take.
package struct ConnectionLimits: Sendable, Equatable {
    /// From the connection to its first complete head.
    package var firstRequest: TimeAmount = .seconds(15)
    /// Before a body's rate is looked at.
    package var bodyGrace: TimeAmount = .seconds(5)
    package var minimumBytesPerSecond = 10 * 1024
    /// A whole body, whatever its rate.
    package var body: TimeAmount = .minutes(10)
    /// From the request's end to the answer's.
    package var handler: TimeAmount = .seconds(30)
    /// How long a client may take to read a last answer.
    package var lingering: TimeAmount = .seconds(3)
    /// Between two requests of a connection.
    package var idle: TimeAmount = .seconds(60)

    /// Creates the default limits.
    package init() {}
}
