import StrictJSON

/// The body of an event webhook (veriff.md 9.2).
enum EventBody {
    /// Announces that the end user has begun.
    static func started(_ session: SandboxSession, style: WireStyle) -> [UInt8] {
        body(of: session, code: 7001, action: "started", style)
    }

    /// Announces the submission.
    static func submitted(_ session: SandboxSession, style: WireStyle) -> [UInt8] {
        body(of: session, code: 7002, action: "submitted", style)
    }

    private static func body(of session: SandboxSession, code: Int, action: String, _ style: WireStyle) -> [UInt8] {
        style.bytes(of: [
            "id": .string(session.id), "attemptId": .string(session.attempt.id), "feature": "selfid",
            "code": .integer(code), "action": .string(action), "vendorData": .text(session.opening.vendorData),
            "endUserId": .text(session.opening.endUserId),
        ])
    }
}
