/// A session's status in the sandbox.
///
/// `created` leads to `submitted`; `submitted` to every status a decision can have; a decision by hand may change any
/// of those into another.
struct SessionStatus: RawRepresentable, Sendable, Hashable {
    let rawValue: String

    static let created = SessionStatus(rawValue: "created")
    static let submitted = SessionStatus(rawValue: "submitted")
    static let expired = SessionStatus(rawValue: "expired")
    static let review = SessionStatus(rawValue: "review")
}
