import Verification

/// A session with everything that happened to it.
struct SandboxSession: Sendable {
    let id: String
    let apiKey: String
    let kind: SandboxIntegration.Kind
    /// Whether its decisions carry a look-up in databases.
    let checksRegistry: Bool
    let opening: SessionOpening
    let createdAt: Timestamp
    /// The newest attempt.
    var attempt: SandboxAttempt
    /// The attempts before it, oldest first.
    var earlierAttempts: [SandboxAttempt] = []
    var decisionDueAt: Timestamp?
    /// The body of the decision call and of the decision webhook.
    var decision: [UInt8]?
    var deliveries: [SandboxDelivery] = []
    /// A deleted session is unknown to every call.
    var isDeleted = false

    /// How long a session waits for its submission (veriff.md 6.2).
    static let lifetime = Duration.seconds(7 * 86_400)
    /// The attempt that is declined whatever it shows (veriff.md 6.2).
    static let refusedAttempt = 10

    /// The newest attempt's status is the session's.
    var status: SessionStatus {
        get { attempt.status }
        set { attempt.status = newValue }
    }

    /// Every attempt, newest first.
    var attempts: [SandboxAttempt] { [attempt] + earlierAttempts.reversed() }

    /// The newest attempt's place among all, from 1.
    var attemptNumber: Int { earlierAttempts.count + 1 }

    /// What the images of the newest attempt state, later ones over earlier ones.
    var marker: SandboxReading {
        var reading = SandboxReading()
        for case let stated? in attempt.media.map(\.marker) { reading.override(with: stated) }
        return reading
    }

    /// Makes an attempt the newest one; one that is known already stays.
    mutating func begin(_ id: String, at time: Timestamp) {
        guard attempt.id != id else { return }
        earlierAttempts.append(attempt)
        attempt = SandboxAttempt(id: id, createdAt: time)
    }
}
