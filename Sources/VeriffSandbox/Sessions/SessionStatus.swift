/// A session's status in the sandbox.
///
/// `created` leads to `started`, when that is announced, or to `submitted`; `submitted` to every status a decision can
/// have; `resubmission_requested` to the `created` of a new attempt, which the next image begins; a decision by hand may change any of those into another.
struct SessionStatus: RawRepresentable, Sendable, Hashable {
    let rawValue: String

    static let created = SessionStatus(rawValue: "created")
    static let started = SessionStatus(rawValue: "started")
    static let submitted = SessionStatus(rawValue: "submitted")
    static let approved = SessionStatus(rawValue: "approved")
    static let declined = SessionStatus(rawValue: "declined")
    static let resubmission = SessionStatus(rawValue: "resubmission_requested")
    static let expired = SessionStatus(rawValue: "expired")
    static let abandoned = SessionStatus(rawValue: "abandoned")
    static let review = SessionStatus(rawValue: "review")

    /// Whether images are taken: those of the present attempt, or those that begin the next.
    var isOpen: Bool { self == .resubmission || isBeforeSubmission }

    /// Whether the present attempt can be submitted (veriff.md 6.1).
    var isBeforeSubmission: Bool { self == .created || self == .started }
}
