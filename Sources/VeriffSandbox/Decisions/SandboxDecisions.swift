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
                entry.event = event(session, guarded.announcement, at: entry.time)
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
                entry.event = .decided(
                    session: id, status: .expired, body: expiry(of: session, at: entry.time), guarded.announcement)
            }
        } catch {
            logger.error("An expiry could not be written to the ledger.", metadata: ["session.id": "\(id)"])
        }
    }

    /// The decision that ends a session without any data.
    func expiry(of session: SandboxSession, at time: Timestamp) -> [UInt8] {
        DecisionBody(shape: core.configuration.additionalVerifiedData, style: core.configuration.style)
            .decided(session, SandboxReading(), .expired, at: time)
    }

    /// Decides a session as a person wants it: at once when it was submitted, else when it will be.
    func override(_ id: String, with reading: SandboxReading) throws(SandboxRefusal) {
        try core.record(.control) { (entry, guarded) throws(SandboxRefusal) in
            guard var session = guarded.state.sessions[id] else { throw .notFound }
            entry.describe(session)
            guard session.submittedAt != nil else {
                entry.event = .overridden(session: id, reading)
                return
            }
            session.override = reading
            entry.event = event(session, guarded.announcement, at: entry.time)
        }
    }

    private func event(
        _ session: SandboxSession, _ announcement: Announcement, at time: Timestamp
    ) -> SandboxEvent {
        let today = LocalDate(daysSinceUnixEpoch: Int(time.secondsSinceUnixEpoch / 86_400))
        let reading = SandboxReader(today: today).read(session)
        let verdict = SandboxVerdict(reading, of: session, today: today)
        let body = DecisionBody(shape: core.configuration.additionalVerifiedData, style: core.configuration.style)
        return .decided(
            session: session.id, status: verdict.status, body: body.decided(session, reading, verdict, at: time),
            announcement)
    }
}
