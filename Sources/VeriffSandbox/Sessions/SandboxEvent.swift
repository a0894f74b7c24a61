import Verification

/// A change of the sandbox's state. The state is nothing but its events, so a ledger of them brings it back.
enum SandboxEvent: Sendable {
    case integrationRegistered(SandboxIntegration)
    case sessionCreated(id: String, attemptId: String, apiKey: String, opening: SessionOpening)
    case mediaStored(session: String, SandboxMedia)
    case submitted(session: String, decisionDelay: Duration, Announcement)
    case overridden(session: String, SandboxReading)
    case decided(session: String, status: SessionStatus, body: [UInt8], Announcement)
    /// `expiry` is the decision announced about a session that goes away unsubmitted.
    case deleted(session: String, expiry: [UInt8]?, Announcement)
    case webhookTried(session: String, delivery: Int, isDelivered: Bool, retryAfter: Duration?)
}
