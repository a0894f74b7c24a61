import Logging
import Verification

/// Makes the decisions.
struct SandboxDecisions {
    let core: SandboxCore
    let logger: Logger

    /// Decides a submitted session by what was read in it.
    func decide(_ id: String) {
        do throws(SandboxRefusal) {
            try core.record(.decision) { (entry, guarded) throws(SandboxRefusal) in
                guard let session = guarded.state.sessions[id] else { throw .notFound }
                entry.describe(session)
                entry.event = event(session, &guarded, at: entry.time)
            }
        } catch {
            logger.error("A decision could not be written to the ledger.", metadata: ["session.id": "\(id)"])
        }
    }

    /// Ends a session that nobody submitted in its time.
    func expire(_ id: String) {
        do throws(SandboxRefusal) {
            try core.record(.decision) { (entry, guarded) throws(SandboxRefusal) in
                guard let session = guarded.state.sessions[id] else { throw .notFound }
                entry.describe(session)
                let expiry = Self.expiry(of: session, guarded.wire, at: entry.time)
                entry.event = .decided(
                    session: id, status: expiry.status, body: expiry.body,
                    guarded.announcement(.decision, of: session.opening, session.kind))
            }
        } catch {
            logger.error("An expiry could not be written to the ledger.", metadata: ["session.id": "\(id)"])
        }
    }

    /// The end of a session without any data.
    static func expiry(of session: SandboxSession, _ wire: WireSettings, at time: Timestamp) -> SessionExpiry {
        let verdict = SandboxVerdict.unsubmitted(session, wire: wire)
        return SessionExpiry(
            status: verdict.status,
            body: DecisionBody(wire: wire).decided(session, SandboxReading(), verdict, at: time))
    }

    /// Decides a session as a person wants it: at once when it was submitted, else when it will be.
    func override(_ id: String, with reading: SandboxReading) throws(SandboxRefusal) {
        try core.record(.control) { (entry, guarded) throws(SandboxRefusal) in
            guard var session = guarded.state.sessions[id] else { throw .notFound }
            entry.describe(session)
            guard session.attempt.submittedAt != nil else {
                entry.event = .overridden(session: id, reading)
                return
            }
            session.attempt.override = reading
            entry.event = event(session, &guarded, at: entry.time)
        }
    }

    private func event(
        _ session: SandboxSession, _ guarded: inout SandboxCore.Guarded, at time: Timestamp
    ) -> SandboxEvent {
        let today = LocalDate(daysSinceUnixEpoch: Int(time.secondsSinceUnixEpoch / 86_400))
        let reading = SandboxReader(today: today).read(session)
        let verdict = SandboxVerdict(reading, of: session, today: today, wire: guarded.wire)
        return .decided(
            session: session.id, status: verdict.status,
            body: DecisionBody(wire: guarded.wire).decided(session, reading, verdict, at: time),
            guarded.announcement(.decision, of: session.opening, session.kind))
    }
}
