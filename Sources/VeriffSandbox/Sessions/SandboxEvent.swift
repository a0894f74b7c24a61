import Verification

/// A change of the sandbox's state. The state is nothing but its events, so a ledger of them brings it back.
enum SandboxEvent: Sendable {
    case integrationRegistered(SandboxIntegration)
    /// `submission` is there for a session that is submitted in the moment it is made.
    case sessionCreated(
        id: String, attemptId: String, apiKey: String, opening: SessionOpening, submission: SessionSubmission?)
    /// An attempt that is not known yet begins with its first image. `start` is there when the first image is announced as the start of the session.
    case mediaStored(session: String, attempt: String, SandboxMedia, start: Announcement?)
    case deviceDescribed(session: String, address: String)
    case submitted(session: String, SessionSubmission)
    case overridden(session: String, SandboxReading)
    case decided(session: String, status: SessionStatus, body: [UInt8], Announcement)
    /// `expiry` is the decision announced about a session that goes away unsubmitted.
    case deleted(session: String, expiry: SessionExpiry?, Announcement)
    case webhookTried(session: String, delivery: Int, isDelivered: Bool, retryAfter: Duration?)
}
