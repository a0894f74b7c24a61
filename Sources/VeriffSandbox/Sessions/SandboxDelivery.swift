import Verification

/// One webhook on its way to the integration's URL.
struct SandboxDelivery: Sendable {
    /// What it announces.
    enum Subject: String, Sendable {
        case started
        case submitted
        case decision
    }

    let subject: Subject
    let body: [UInt8]
    let announcement: Announcement
    /// The session's delivery that must have been tried before this one.
    let predecessor: Int?
    /// Whether it was ever given a time; a try under way has none and must not be given another.
    var wasScheduled = false
    var tries = 0
    var isDelivered = false
    /// When it is to be tried next; nothing while it waits, is under way, or is over.
    var dueAt: Timestamp?
}
