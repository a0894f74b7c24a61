import Logging
import StrictJSON

/// One call of an integration and its answer.
struct SandboxExchange {
    let core: SandboxCore
    let logger: Logger
    let request: SandboxRequest
    let integration: SandboxIntegration
    let fault: SandboxFault?
    let wire: WireSettings

    /// Does what the call asks for.
    func answer(_ call: SandboxCall) throws(SandboxRefusal) -> SandboxAnswer {
        switch call {
        case .createSession: try createSession()
        case .lookUp: try lookUp()
        case .upload(let id): try upload(to: id)
        case .describeDevice(let id): try describeDevice(of: id)
        case .submit(let id): try submit(id)
        case .delete(let id): try delete(id)
        case .decision(let id): try read(id) { session in decision(of: session) }
        case .attempts(let id): try read(id) { session in success(["verifications": attempts(of: session)]) }
        case .timestamps(let id): try read(id) { session in success(["timestamps": timestamps(of: session)]) }
        case .listMedia(let id):
            try read(id) { session in
                success(listing(session.attempt.media, of: session).adding("nfcDocuments", []))
            }
        case .listAttemptMedia(let id): try listMedia(ofAttempt: id)
        case .download(let id): try download(id)
        case .person(let id): try read(id) { session in answer(200, PersonBody.person(of: session)) }
        case .watchlist(let id): try read(id) { session in answer(200, PersonBody.screening(of: session)) }
        }
    }

    /// An answer in the serialisation of the moment.
    func answer(_ status: Int, _ json: JSONValue) -> SandboxAnswer {
        SandboxAnswer(status: status, json: json, style: wire.style)
    }

    /// The answer to a call that succeeded.
    func success(_ json: JSONValue, status: Int = 200) -> SandboxAnswer {
        answer(status, (["status": "success"] as JSONValue).merging(json))
    }

    /// Fills in the line of the ledger about a call that succeeds.
    func describe(_ entry: inout LedgerEntry, status: Int) {
        entry.describe(request, status: status, fault)
    }

    /// Answers a call that changes nothing.
    func read(
        _ id: String, _ answer: (SandboxSession) throws(SandboxRefusal) -> SandboxAnswer
    ) throws(SandboxRefusal) -> SandboxAnswer {
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            let answer = try answer(session)
            describe(&entry, status: answer.status)
            entry.describe(session)
            return answer
        }
    }
}

extension SandboxCore.Guarded {
    /// A session of the integration; another one's is unknown to it.
    func session(_ id: String, _ integration: SandboxIntegration) throws(SandboxRefusal) -> SandboxSession {
        guard let session = state.sessions[id], session.apiKey == integration.apiKey, !session.isDeleted else {
            throw .notFound
        }
        return session
    }
}

extension LedgerEntry {
    /// Takes over what a request and its answer say.
    mutating func describe(_ request: SandboxRequest, status: Int?, _ fault: SandboxFault?) {
        method = request.method
        path = request.path
        self.status = status
        self.fault = fault
    }
}
