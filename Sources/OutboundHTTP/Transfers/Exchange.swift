/// One request on its way through the loop.
///
/// States: waiting -> resolving (names only) -> transferring -> finished; finished is reached from each of them.
///
/// `@unchecked Sendable`: created by the caller, handed over once through the mailbox, and from then on used by the loop's thread only.
final class Exchange: @unchecked Sendable {
    typealias Outcome = Result<OutboundResponse, OutboundHTTPError>

    /// What the caller asked for.
    enum Purpose {
        /// The answer to the request.
        case send
        /// Only whether the target is permitted; the answer is empty.
        case check
    }

    let ticket: Ticket
    let purpose: Purpose
    let request: OutboundRequest
    let target: OutboundTarget
    let deadline: ContinuousClock.Instant
    var collector: ResponseCollector
    /// The end of the present state, for those that libcurl does not time.
    var stateDeadline: ContinuousClock.Instant
    /// The running transfer.
    var handle: EasyHandle?

    private let policy: AddressPolicy
    private let continuation: CheckedContinuation<Outcome, Never>
    private var requestsBegun = 0
    private var wasAddressRefused = false
    private var wasRepeatRefused = false

    init(
        ticket: Ticket,
        purpose: Purpose,
        request: OutboundRequest,
        target: OutboundTarget,
        policy: AddressPolicy,
        deadline: ContinuousClock.Instant,
        continuation: CheckedContinuation<Outcome, Never>
    ) {
        self.ticket = ticket
        self.purpose = purpose
        self.request = request
        self.target = target
        self.policy = policy
        self.deadline = deadline
        self.stateDeadline = deadline
        self.continuation = continuation
        collector = ResponseCollector(limit: request.responseLimit, overflow: request.overflow)
    }

    /// Whether the other side may have received the request.
    var mayHaveBeenSent: Bool { requestsBegun > 0 }

    /// Whether a socket may connect to the address; remembers a refusal.
    func mayConnect(to address: IPAddress?) -> Bool {
        guard let address, policy.permits(address) else {
            wasAddressRefused = true
            return false
        }
        return true
    }

    /// Whether the request may be written to a connection with this peer; remembers a refusal.
    func mayRequest(from peer: IPAddress?) -> Bool {
        guard mayConnect(to: peer) else { return false }
        // libcurl repeats a request when a kept connection turns out to be closed; the first one may have arrived.
        guard requestsBegun == 0 || request.isRepeatable else {
            wasRepeatRefused = true
            return false
        }
        requestsBegun += 1
        return true
    }

    /// Answers the caller; called exactly once, by the loop.
    func finish(_ outcome: Outcome) {
        continuation.resume(returning: outcome)
    }

    /// Creates an error of this exchange.
    func failure(_ code: OutboundHTTPError.Code, _ message: String) -> Outcome {
        .failure(OutboundHTTPError(code, message, mayHaveBeenSent: mayHaveBeenSent))
    }

    /// The reason that lies with us, if the transfer was ended by one of the callbacks.
    var refusal: Outcome? {
        if wasRepeatRefused { return failure(.connectionLost, "The connection ended before an answer.") }
        if wasAddressRefused { return failure(.targetForbidden, TargetError.addressForbidden.description) }
        switch collector.stop {
        case .headTooLarge: return failure(.responseTooLarge, "The head of the answer is too long.")
        case .bodyTooLarge: return failure(.responseTooLarge, "The answer is longer than the request allows.")
        case .truncated: return .success(collector.response)
        case nil: return nil
        }
    }
}
