/// A session's status in the sandbox.
///
/// `created` leads to `started`, when that is announced, or to `submitted`; `submitted` to every status a decision can
/// have; `resubmission_requested` to a new attempt's `created`; a decision by hand may change any of those into another.
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

    /// Whether media and a submission are still taken.
    var isOpen: Bool { [.created, .started, .resubmission].contains(self) }
}
