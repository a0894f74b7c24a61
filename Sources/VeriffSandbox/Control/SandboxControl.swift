import Crypto
import FoundationEssentials
import Logging
import StrictJSON
import Veriff
import Verification

/// The control endpoints below `/sandbox`, guarded by a token.
struct SandboxControl {
    let core: SandboxCore
    let logger: Logger

    /// Answers a control request.
    func reply(to request: SandboxRequest) -> SandboxReply {
        do throws(SandboxRefusal) {
            let path = Array(request.segments.dropFirst())
            if path == ["health"], request.method == "GET" {
                return SandboxReply(SandboxAnswer(status: 200, json: ["status": "ok"]))
            }
            guard isAuthorized(request) else { throw .unauthenticated }
            return SandboxReply(try answer(path, request))
        } catch {
            return SandboxReply(SandboxAnswer(error))
        }
    }

    private func isAuthorized(_ request: SandboxRequest) -> Bool {
        guard let token = core.configuration.controlToken, let given = request.authorization else { return false }
        // Comparing digests takes the same time wherever the texts differ.
        return SHA256.hash(data: Array("Bearer \(token)".utf8)) == SHA256.hash(data: Array(given.utf8))
    }

    private func answer(_ path: [String], _ request: SandboxRequest) throws(SandboxRefusal) -> SandboxAnswer {
        switch (request.method, path.first, path.count) {
        case ("GET", "sessions", 1): listSessions()
        case ("GET", "sessions", 2): try showSession(path[1])
        case ("GET", "sessions", 4) where path[2] == "media": try showMedium(path[3], of: path[1])
        case ("POST", "sessions", 3) where path[2] == "decision": try decide(path[1], try json(request))
        case ("POST", "integrations", 1): try register(try json(request))
        case ("POST", "webhooks", 1): try setWebhooks(try json(request))
        case ("POST", "faults", 1): try planFaults(try json(request))
        case ("DELETE", "faults", 1): clearFaults()
        case ("POST", "wire", 1): try setWire(try json(request))
        case ("POST", "clock", 1): try moveClock(try json(request))
        case ("GET", "ledger", 1): try showLedger()
        default: throw .notFound
        }
    }

    private func json(_ request: SandboxRequest) throws(SandboxRefusal) -> JSONValue {
        guard let json = try? JSONValue(parsing: request.body), json.object != nil else { throw .invalidBody }
        return json
    }

    /// The answer to what was done as asked.
    var done: SandboxAnswer { SandboxAnswer(status: 200, json: ["status": "success"]) }
}

extension SandboxControl {
    /// The newest sessions, newest first.
    private func listSessions() -> SandboxAnswer {
        let sessions = core.read { guarded in
            guarded.state.order.suffix(1_000).reversed().compactMap { guarded.state.sessions[$0] }
        }
        return SandboxAnswer(status: 200, json: ["sessions": .array(sessions.map(Self.describe))])
    }

    private func showSession(_ id: String) throws(SandboxRefusal) -> SandboxAnswer {
        guard let session = core.read({ $0.state.sessions[id] }) else { throw .notFound }
        return SandboxAnswer(status: 200, json: Self.describe(session))
    }

    private func showMedium(_ id: String, of session: String) throws(SandboxRefusal) -> SandboxAnswer {
        let (media, bytes) = core.read {
            ($0.state.sessions[session]?.attempts.flatMap(\.media) ?? [], $0.media[id])
        }
        guard let bytes, let medium = media.first(where: { $0.id == id }) else { throw .notFound }
        return SandboxAnswer(status: 200, body: bytes, contentType: medium.mediaType)
    }

    private static func describe(_ session: SandboxSession) -> JSONValue {
        [
            "id": .string(session.id), "attempt": .string(session.attempt.id),
            "attempts": .integer(session.attemptNumber), "product": .string(session.kind.rawValue),
            "status": .string(session.status.rawValue), "vendor_data": .text(session.opening.vendorData),
            "created_at": .string(session.createdAt.rfc3339),
            "submitted_at": .text(session.attempt.submittedAt?.rfc3339),
            "decided_at": .text(session.attempt.decidedAt?.rfc3339),
            "media": .array(
                session.attempt.media.map { media in
                    [
                        "id": .string(media.id), "context": .string(media.context),
                        "size": .integer(media.sizeInBytes), "sha256": .string(media.digest),
                    ]
                }),
            "webhooks": .array(
                session.deliveries.map { delivery in
                    [
                        "webhook": .string(delivery.subject.rawValue), "tries": .integer(delivery.tries),
                        "delivered": .bool(delivery.isDelivered),
                    ]
                }),
        ]
    }

    private func decide(_ id: String, _ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        try SandboxDecisions(core: core, logger: logger).override(id, with: SandboxReading(json: json))
        return done
    }

    private func register(_ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        guard let integration = SandboxIntegration(json: json) else { throw .invalidBody }
        try core.record(.control) { (entry, _) throws(SandboxRefusal) in
            entry.event = .integrationRegistered(integration)
        }
        return done
    }

    private func showLedger() throws(SandboxRefusal) -> SandboxAnswer {
        do throws(VeriffSandboxError) {
            return SandboxAnswer(status: 200, body: try core.ledgerLines(), contentType: "application/x-ndjson")
        } catch {
            throw .failure
        }
    }
}
