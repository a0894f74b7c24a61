import Verification

/// A session with everything that happened to it.
struct SandboxSession: Sendable {
    let id: String
    let attemptId: String
    let apiKey: String
    let kind: SandboxIntegration.Kind
    let opening: SessionOpening
    let createdAt: Timestamp
    var status = SessionStatus.created
    var media: [SandboxMedia] = []
    var submittedAt: Timestamp?
    /// What a person at the control endpoint wants decided.
    var override: SandboxReading?
    var decisionDueAt: Timestamp?
    var decidedAt: Timestamp?
    /// The body of the decision call and of the decision webhook.
    var decision: [UInt8]?
    var deliveries: [SandboxDelivery] = []
    /// A deleted session is unknown to every call.
    var isDeleted = false

    /// How long a session waits for its submission (veriff.md 6.2).
    static let lifetime = Duration.seconds(7 * 86_400)

    /// What the images state, later ones over earlier ones.
    var marker: SandboxReading {
        var reading = SandboxReading()
        for case let stated? in media.map(\.marker) { reading.override(with: stated) }
        return reading
    }
}
