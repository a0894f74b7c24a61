import StrictJSON
import Veriff
import Verification

extension SandboxExchange {
    /// Opens a session.
    func createSession() throws(SandboxRefusal) -> SandboxAnswer {
        let opening = try SessionOpening(body: request.body)
        try OpeningCheck(opening).check(integration, at: core.now)
        return try create(opening, isSubmitted: false)
    }

    /// Opens a session that is submitted at once, for its registry alone (veriff.md 8.5).
    func lookUp() throws(SandboxRefusal) -> SandboxAnswer {
        let opening = try SessionOpening(body: request.body)
        guard integration.kind == .database else { throw .unsupportedFeature }
        try OpeningCheck(opening).checkLookUp()
        return try create(opening, isSubmitted: true)
    }

    private func create(_ opening: SessionOpening, isSubmitted: Bool) throws(SandboxRefusal) -> SandboxAnswer {
        let id = opening.verification.text("id")?.lowercased() ?? SandboxIdentifier.random()
        let time = try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            guard guarded.state.sessions[id] == nil else { throw .idUsed }
            describe(&entry, status: 201)
            (entry.session, entry.vendorData, entry.product) = (id, opening.vendorData, integration.kind)
            entry.event = .sessionCreated(
                id: id, attemptId: SandboxIdentifier.random(), apiKey: integration.apiKey, opening: opening,
                submission: isSubmitted ? guarded.submission(of: opening, integration.kind, SandboxReading()) : nil)
            return entry.time
        }
        return describe(
            id, status: isSubmitted ? .submitted : .created, opening, createdAt: time, answer: 201)
    }

    /// Hands a session over to be decided.
    func submit(_ id: String) throws(SandboxRefusal) -> SandboxAnswer {
        guard let verification = try? JSONValue(parsing: request.body).member("verification") else {
            throw .invalidBody
        }
        guard let status = verification.text("status") else { throw .missing("status") }
        guard status == SessionStatus.submitted.rawValue else { throw .invalidStatus }
        let session = try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            guard session.status.isBeforeSubmission else { throw .transition(from: session.status.rawValue) }
            describe(&entry, status: 200)
            entry.describe(session)
            entry.event = .submitted(
                session: id, guarded.submission(of: session.opening, session.kind, session.stated))
            return session
        }
        return describe(id, status: .submitted, session.opening, createdAt: session.createdAt, answer: 200)
    }

    /// Takes a session away.
    func delete(_ id: String) throws(SandboxRefusal) -> SandboxAnswer {
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            if session.status == .submitted { throw .deleteInProgress }
            if session.status == .review { throw .deleteNotCompleted }
            guard guarded.state.mayDelete(integration.apiKey, at: entry.time) else { throw .tooFast }
            describe(&entry, status: 200)
            entry.describe(session)
            entry.event = .deleted(
                session: id,
                expiry: session.status.isOpen
                    ? SandboxDecisions.expiry(of: session, guarded.wire, at: entry.time) : nil,
                guarded.announcement(.decision, of: session.opening, session.kind))
        }
        return success(["verification": ["id": .string(id)]])
    }

    /// What a session is told as.
    private func describe(
        _ id: String, status: SessionStatus, _ opening: SessionOpening, createdAt: Timestamp, answer: Int
    ) -> SandboxAnswer {
        let token = SessionToken.make(session: id, integration: integration.id, at: createdAt)
        return success(
            [
                "verification": [
                    "id": .string(id), "url": .string("\(request.origin)/v/\(token)"),
                    "vendorData": .text(opening.vendorData), "host": .string(request.origin),
                    "status": .string(status.rawValue), "sessionToken": .string(token),
                ]
            ], status: answer)
    }
}

extension SandboxSession {
    /// The attempt that an image sent now belongs to: a new one after a request to send all again.
    var attemptOfNextImage: String { status == .resubmission ? SandboxIdentifier.random() : attempt.id }

    /// What the present attempt states about itself.
    fileprivate var stated: SandboxReading {
        var stated = marker
        if let override = attempt.override { stated.override(with: override) }
        return stated
    }
}

extension SandboxCore.Guarded {
    /// A year: more than any test waits for.
    private static let longestDelay = 365 * 86_400

    /// A submission at this moment.
    fileprivate mutating func submission(
        of opening: SessionOpening, _ kind: SandboxIntegration.Kind, _ stated: SandboxReading
    ) -> SessionSubmission {
        SessionSubmission(
            decisionDelay: stated.delayInSeconds.map { .seconds(min(max($0, 0), Self.longestDelay)) } ?? decisionDelay,
            announcement: announcement(.submitted, of: opening, kind))
    }
}
