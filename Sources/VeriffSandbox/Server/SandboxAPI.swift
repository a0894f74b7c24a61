import Logging
import StrictJSON
import Veriff
import Verification

/// Answers the provider's calls.
struct SandboxAPI {
    let core: SandboxCore
    let logger: Logger
    private var style: WireStyle { core.configuration.style }

    /// Answers a request; its line in the ledger is written with it, whatever becomes of it.
    func reply(to request: SandboxRequest) -> SandboxReply {
        var integration: SandboxIntegration?
        do throws(SandboxRefusal) {
            let call = try SandboxCall(request)
            let authentication = SandboxAuthentication(core: core)
            let known = try authentication.integration(of: request)
            integration = known
            try authentication.checkSignature(of: request, call, known)
            return try reply(to: call, request, known)
        } catch {
            return refuse(request, error, integration)
        }
    }

    private func reply(
        to call: SandboxCall, _ request: SandboxRequest, _ integration: SandboxIntegration
    ) throws(SandboxRefusal) -> SandboxReply {
        let fault = core.takeFault(call.operation)
        switch fault {
        case .serverError: return refuse(request, .failure, integration, fault)
        case .throttle:
            var reply = refuse(request, .tooFast, integration, fault)
            reply.answer.retryAfterInSeconds = 1
            return reply
        case .lostAnswer, .badSignature, .badJSON, nil: break
        }
        var reply = SandboxReply(try answer(call, request, integration, fault), integration: integration)
        reply.fault = fault
        if fault == .badJSON { reply.answer.body = Array("{\"status\":".utf8) }
        return reply
    }

    private func answer(
        _ call: SandboxCall, _ request: SandboxRequest, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        switch call {
        case .createSession: try createSession(request, integration, fault)
        case .upload(let id): try upload(request, id, integration, fault)
        case .submit(let id): try submit(request, id, integration, fault)
        case .decision(let id):
            try read(request, id, integration, fault) { session in
                let body = DecisionBody(shape: core.configuration.additionalVerifiedData, style: style)
                return SandboxAnswer(
                    status: 200, body: session.decision ?? body.pending(), contentType: "application/json")
            }
        case .attempts(let id):
            try read(request, id, integration, fault) { session in
                let attempt: JSONValue = [
                    "id": .string(session.attemptId), "status": .string(session.status.rawValue),
                    "createdTime": .string(session.createdAt.rfc3339),
                ]
                return SandboxAnswer(
                    status: 200, json: ["status": "success", "verifications": [attempt]], style: style)
            }
        case .listMedia(let id): try listMedia(request, id, integration, fault)
        case .listAttemptMedia(let attempt):
            try listMedia(request, core.read { $0.state.sessionOfAttempt[attempt] } ?? "", integration, fault)
        case .download(let media): try download(request, media, integration, fault)
        case .person(let id):
            try read(request, id, integration, fault) { session in
                SandboxAnswer(status: 200, json: PersonBody.person(of: session), style: style)
            }
        case .watchlist(let id):
            try read(request, id, integration, fault) { session in
                SandboxAnswer(status: 200, json: PersonBody.screening(of: session), style: style)
            }
        case .delete(let id): try delete(request, id, integration, fault)
        }
    }

    /// Answers a refusal and notes it.
    private func refuse(
        _ request: SandboxRequest, _ refusal: SandboxRefusal, _ integration: SandboxIntegration?,
        _ fault: SandboxFault? = nil
    ) -> SandboxReply {
        // Without a ledger nothing may be relied on, so its failure takes the refusal's place.
        let answered = core.recordRefusal(of: request, refusal, fault)
        return SandboxReply(SandboxAnswer(answered, style: style), integration: integration)
    }
}

extension SandboxAPI {
    private func createSession(
        _ request: SandboxRequest, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        let opening = try SessionOpening(body: request.body)
        let (id, attemptId) = (SandboxIdentifier.random(), SandboxIdentifier.random())
        let time = try core.record(.request) { (entry, _) throws(SandboxRefusal) in
            entry.describe(request, status: 201, fault)
            (entry.session, entry.vendorData, entry.product) = (id, opening.vendorData, integration.kind)
            entry.event = .sessionCreated(id: id, attemptId: attemptId, apiKey: integration.apiKey, opening: opening)
            return entry.time
        }
        let token = SessionToken.make(session: id, integration: integration.id, at: time)
        return describe(
            id, status: .created, opening.vendorData, origin: request.origin, token: token, answer: 201)
    }

    private func upload(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        // Known before the megabytes are looked at; the status is checked again when the image is stored.
        let isKnown = core.read { $0.state.sessions[id]?.apiKey == integration.apiKey }
        guard isKnown else { throw .notFound }
        let body = try MediaBody(body: request.body)
        let media = SandboxMedia(body)
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            guard session.status == .created else { throw .afterSubmission }
            entry.describe(request, status: 201, fault)
            entry.describe(session)
            entry.media = media
            entry.event = .mediaStored(session: id, media)
            guarded.media.keep(body.bytes, id: media.id)
        }
        return SandboxAnswer(
            status: 201, json: ["status": "success", "image": media.json(session: id, origin: request.origin)],
            style: style)
    }

    private func submit(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        guard let verification = try? JSONValue(parsing: request.body).member("verification") else {
            throw .invalidBody
        }
        guard let status = verification.text("status") else { throw .missing("status") }
        guard status == SessionStatus.submitted.rawValue else { throw .invalidStatus }
        let (session, time) = try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            guard session.status == .created else { throw .transition(from: session.status.rawValue) }
            entry.describe(request, status: 200, fault)
            entry.describe(session)
            entry.event = .submitted(
                session: id, decisionDelay: guarded.decisionDelay, guarded.announcement)
            return (session, session.createdAt)
        }
        let token = SessionToken.make(session: id, integration: integration.id, at: time)
        return describe(
            id, status: .submitted, session.opening.vendorData, origin: request.origin, token: token, answer: 200)
    }

    private func delete(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        let decisions = SandboxDecisions(core: core, logger: logger)
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            if session.status == .submitted { throw .deleteInProgress }
            if session.status == .review { throw .deleteNotCompleted }
            guard guarded.state.mayDelete(integration.apiKey, at: entry.time) else { throw .tooFast }
            entry.describe(request, status: 200, fault)
            entry.describe(session)
            entry.event = .deleted(
                session: id,
                expiry: session.status == .created ? decisions.expiry(of: session, at: entry.time) : nil,
                guarded.announcement)
        }
        return SandboxAnswer(
            status: 200, json: ["status": "success", "verification": ["id": .string(id)]], style: style)
    }

    private func listMedia(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        try read(request, id, integration, fault) { session in
            let images = session.media.map { $0.json(session: session.id, origin: request.origin) }
            return SandboxAnswer(
                status: 200,
                json: ["status": "success", "images": .array(images), "videos": [], "nfcDocuments": []], style: style)
        }
    }

    private func download(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?
    ) throws(SandboxRefusal) -> SandboxAnswer {
        let (session, bytes) = core.read { ($0.state.sessionOfMedia[id] ?? "", $0.media[id]) }
        return try read(request, session, integration, fault) { session throws(SandboxRefusal) in
            guard let bytes, let media = session.media.first(where: { $0.id == id }) else { throw .notFound }
            return SandboxAnswer(status: 200, body: bytes, contentType: media.mediaType)
        }
    }

    /// Answers a call that changes nothing.
    private func read(
        _ request: SandboxRequest, _ id: String, _ integration: SandboxIntegration, _ fault: SandboxFault?,
        _ answer: (SandboxSession) throws(SandboxRefusal) -> SandboxAnswer
    ) throws(SandboxRefusal) -> SandboxAnswer {
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            let answer = try answer(session)
            entry.describe(request, status: answer.status, fault)
            entry.describe(session)
            return answer
        }
    }

    private func describe(
        _ id: String, status: SessionStatus, _ vendorData: String?, origin: String, token: String, answer: Int
    ) -> SandboxAnswer {
        SandboxAnswer(
            status: answer,
            json: [
                "status": "success",
                "verification": [
                    "id": .string(id), "url": .string("\(origin)/v/\(token)"), "vendorData": .text(vendorData),
                    "host": .string(origin), "status": .string(status.rawValue), "sessionToken": .string(token),
                ],
            ], style: style)
    }
}

extension SandboxCore.Guarded {
    /// A session of the integration; another one's is unknown to it.
    fileprivate func session(
        _ id: String, _ integration: SandboxIntegration
    ) throws(SandboxRefusal) -> SandboxSession {
        guard let session = state.sessions[id], session.apiKey == integration.apiKey, !session.isDeleted else {
            throw .notFound
        }
        return session
    }
}

extension LedgerEntry {
    fileprivate mutating func describe(_ request: SandboxRequest, status: Int, _ fault: SandboxFault?) {
        method = request.method
        path = request.path
        self.status = status
        self.fault = fault
    }
}

extension SandboxCore {
    /// Notes a refused request; the refusal to answer with.
    fileprivate func recordRefusal(
        of request: SandboxRequest, _ refusal: SandboxRefusal, _ fault: SandboxFault?
    ) -> SandboxRefusal {
        do throws(SandboxRefusal) {
            try record(.request) { (entry, guarded) throws(SandboxRefusal) in
                entry.describe(request, status: refusal.status, fault)
                entry.code = refusal.code
                let segments = request.segments
                if segments.count > 2, let session = guarded.state.sessions[segments[2]] { entry.describe(session) }
            }
            return refusal
        } catch {
            return error
        }
    }
}
