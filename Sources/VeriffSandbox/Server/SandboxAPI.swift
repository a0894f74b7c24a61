import Logging

/// Answers the provider's calls.
struct SandboxAPI {
    let core: SandboxCore
    let logger: Logger

    /// Answers a request; its line in the ledger is written with it, whatever becomes of it.
    func reply(to request: SandboxRequest) -> SandboxReply {
        let wire = core.read(\.wire)
        var reply: SandboxReply
        var integration: SandboxIntegration?
        var fault: SandboxFault?
        do throws(SandboxRefusal) {
            let call = try SandboxCall(request)
            let authentication = SandboxAuthentication(core: core)
            let known = try authentication.integration(of: request)
            integration = known
            try authentication.checkSignature(of: request, call, known)
            if let id = call.id { try SandboxIdentifier.check(id) }
            fault = core.takeFault(of: call, request, known)
            if let failed = fail(request, fault, wire) {
                reply = failed
            } else {
                let exchange = SandboxExchange(
                    core: core, logger: logger, request: request, integration: known, fault: fault, wire: wire)
                reply = SandboxReply(try exchange.answer(call))
            }
        } catch {
            reply = refuse(request, error, wire, fault)
        }
        reply.fault = fault
        if fault == .badJSON { reply.answer.body = Array("{\"status\":".utf8) }
        reply.integration = integration
        reply.isSignedAsOfOld = request.signature == nil && request.legacySignature != nil
        return reply
    }

    /// The answer of a failure that comes before the work; nothing for one that comes with or after it.
    private func fail(_ request: SandboxRequest, _ fault: SandboxFault?, _ wire: WireSettings) -> SandboxReply? {
        switch fault {
        case .serverError: return refuse(request, .failure, wire, fault)
        case .throttle:
            var reply = refuse(request, .tooFast, wire, fault)
            reply.answer.retryAfterInSeconds = 1
            return reply
        case .reset: return refuse(request, .failure, wire, fault)
        case .lostAnswer, .badSignature, .badJSON, .timeout, .slow, nil: return nil
        }
    }

    /// Answers a refusal and notes it.
    private func refuse(
        _ request: SandboxRequest, _ refusal: SandboxRefusal, _ wire: WireSettings, _ fault: SandboxFault? = nil
    ) -> SandboxReply {
        // Without a ledger nothing may be relied on, so its failure takes the refusal's place.
        SandboxReply(SandboxAnswer(core.recordRefusal(of: request, refusal, fault), style: wire.style))
    }
}

extension SandboxCore {
    /// Notes a refused request; the refusal to answer with.
    fileprivate func recordRefusal(
        of request: SandboxRequest, _ refusal: SandboxRefusal, _ fault: SandboxFault?
    ) -> SandboxRefusal {
        do throws(SandboxRefusal) {
            try record(.request) { (entry, guarded) throws(SandboxRefusal) in
                // A reset connection carries no answer.
                entry.describe(request, status: fault == .reset ? nil : refusal.status, fault)
                entry.code = fault == .reset ? nil : refusal.code
                let segments = request.segments
                if segments.count > 2, let session = guarded.state.sessions[segments[2]] { entry.describe(session) }
            }
            return refusal
        } catch {
            return error
        }
    }

    /// Takes the failure planned for a call.
    fileprivate func takeFault(
        of call: SandboxCall, _ request: SandboxRequest, _ integration: SandboxIntegration
    ) -> SandboxFault? {
        change { guarded in
            let known = call.id.flatMap { guarded.state.session(named: $0)?.opening }
            let opening = known ?? (try? SessionOpening(body: request.body))
            return guarded.faults.take(call.operation, subject: opening?.subject(of: integration.kind) ?? "")
        }
    }
}

extension SandboxState {
    /// The session that an id of its own, of an attempt or of an image leads to.
    func session(named id: String) -> SandboxSession? {
        sessions[id] ?? (sessionOfAttempt[id] ?? sessionOfMedia[id]).flatMap { sessions[$0] }
    }
}
