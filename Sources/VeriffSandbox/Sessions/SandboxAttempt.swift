import Verification

/// One attempt of a session: what was sent in it and what came of it (veriff.md 6.2).
struct SandboxAttempt: Sendable {
    let id: String
    let createdAt: Timestamp
    var status = SessionStatus.created
    var media: [SandboxMedia] = []
    /// The address that the device data name.
    var address: String?
    var submittedAt: Timestamp?
    var decidedAt: Timestamp?
    /// What a person at the control endpoint wants decided.
    var override: SandboxReading?
}
