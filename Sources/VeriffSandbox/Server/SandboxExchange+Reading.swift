import StrictJSON
import Verification

extension SandboxExchange {
    /// The decision as it was announced, or that there is none yet.
    func decision(of session: SandboxSession) -> SandboxAnswer {
        SandboxAnswer(
            status: 200, body: session.decision ?? DecisionBody(wire: wire).pending(), contentType: "application/json")
    }

    /// The attempts, newest first (veriff.md 8.1).
    func attempts(of session: SandboxSession) -> JSONValue {
        .array(
            session.attempts.map { attempt in
                [
                    "id": .string(attempt.id), "status": .string(attempt.status.rawValue),
                    "createdTime": .string(attempt.createdAt.rfc3339),
                ]
            })
    }

    /// When what happened to the newest attempt, of a call that only one old client knows.
    func timestamps(of session: SandboxSession) -> JSONValue {
        let attempt = session.attempt
        let moments = [
            ("created", session.createdAt), ("submitted", attempt.submittedAt), ("decided", attempt.decidedAt),
        ]
        return .array(
            moments.compactMap { name, moment in
                moment.map { ["event": .string(name), "timestamp": .string($0.rfc3339)] }
            })
    }
}
