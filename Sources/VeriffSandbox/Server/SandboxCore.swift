import Synchronization
import Verification

/// The sandbox's state behind one lock: every change is written to the ledger and then applied, in the same order.
final class SandboxCore: Sendable {
    /// What the lock guards.
    struct Guarded: Sendable {
        var state: SandboxState
        var media: MediaMemory
        var faults = FaultPlan()
        var webhooks = WebhookPlan()
        var wire: WireSettings
        var decisionDelay: Duration
        var latency = Duration.zero
        /// The longest that an answer is held back.
        var heldAnswer: Duration
        /// How long a slow answer takes.
        var slowAnswer: Duration
        var sendsSecondHeaders: Bool
        /// How far the control endpoint has moved the clock.
        var clockOffset = Duration.zero

        /// How a change of a session is announced.
        mutating func announcement(
            _ subject: SandboxDelivery.Subject, of opening: SessionOpening, _ kind: SandboxIntegration.Kind
        ) -> Announcement {
            webhooks.next(for: subject.rawValue + " " + opening.subject(of: kind), style: wire.style)
        }

        /// How a session's start is announced, if it is.
        mutating func startAnnouncement(of session: SandboxSession) -> Announcement? {
            webhooks.announcesStart ? announcement(.started, of: session.opening, session.kind) : nil
        }
    }

    let configuration: VeriffSandboxConfiguration
    /// Wakes the worker when something came due earlier than it knew.
    let wake = WakeSignal()
    private let ledger: SandboxLedger
    private let guarded: Mutex<Guarded>

    /// Opens the ledger and brings back what it holds.
    init(configuration: VeriffSandboxConfiguration) throws(VeriffSandboxError) {
        self.configuration = configuration
        ledger = try SandboxLedger(path: configuration.ledgerPath)
        var state = SandboxState()
        // Known before the replay, because sessions need theirs, and again after it, because what the configuration
        // says now wins over what the ledger remembers.
        state.register(configuration.integrations, at: configuration.clock.now())
        state.replay(try ledger.contents())
        state.register(configuration.integrations, at: configuration.clock.now())
        guarded = Mutex(
            Guarded(
                state: state, media: MediaMemory(limitInBytes: configuration.mediaMemoryInBytes),
                wire: WireSettings(configuration), decisionDelay: configuration.decisionDelay,
                heldAnswer: configuration.heldAnswer, slowAnswer: configuration.slowAnswer,
                sendsSecondHeaders: configuration.sendsSecondHeaders))
    }

    /// The moment by the sandbox's clock.
    var now: Timestamp { read { now($0) } }

    /// Looks at the state.
    func read<Result>(_ body: (Guarded) -> Result) -> Result {
        guarded.withLock { body($0) }
    }

    /// Changes a setting, which a restart forgets.
    @discardableResult
    func change<Result>(_ body: (inout Guarded) -> Result) -> Result {
        defer { wake.wake() }
        return guarded.withLock { body(&$0) }
    }

    /// Lets the closure look at the state and fill in a ledger line, writes the line and applies its event.
    ///
    /// - Throws: what the closure throws, after nothing was written or changed.
    func record<Result>(
        _ kind: LedgerEntry.Kind,
        _ body: (inout LedgerEntry, inout Guarded) throws(SandboxRefusal) -> Result
    ) throws(SandboxRefusal) -> Result {
        let outcome: Swift.Result<Result, SandboxRefusal> = guarded.withLock { guarded in
            do throws(SandboxRefusal) {
                let time = now(guarded)
                var entry = LedgerEntry(kind, at: time)
                let result = try body(&entry, &guarded)
                do throws(VeriffSandboxError) {
                    try ledger.append(entry.line)
                } catch {
                    throw .failure
                }
                if let event = entry.event { guarded.state.apply(event, at: time) }
                return .success(result)
            } catch {
                return .failure(error)
            }
        }
        wake.wake()
        return try outcome.get()
    }

    /// The ledger's lines so far.
    func ledgerLines() throws(VeriffSandboxError) -> [UInt8] { try ledger.contents() }

    /// Takes out due work, and says when the next is due.
    func takeDue(atMost count: Int) -> (work: [DueWork], next: Duration?) {
        guarded.withLock { guarded in
            let now = now(guarded)
            let work = guarded.state.takeDue(at: now, atMost: count)
            return (work, guarded.state.due.first.map { max($0.duration(since: now), .zero) })
        }
    }

    private func now(_ guarded: Guarded) -> Timestamp { configuration.clock.now() + guarded.clockOffset }
}

extension SandboxState {
    fileprivate mutating func register(_ integrations: [SandboxIntegration], at time: Timestamp) {
        for integration in integrations { apply(.integrationRegistered(integration), at: time) }
    }
}
