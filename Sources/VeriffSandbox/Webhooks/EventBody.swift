import StrictJSON

/// The body of an event webhook (veriff.md 9.2).
enum EventBody {
    /// Announces the submission.
    static func submitted(_ session: SandboxSession, style: WireStyle) -> [UInt8] {
        style.bytes(of: [
            "id": .string(session.id), "attemptId": .string(session.attemptId), "feature": "selfid", "code": 7002,
            "action": "submitted", "vendorData": .text(session.opening.vendorData),
            "endUserId": .text(session.opening.endUserId),
        ])
    }
}
