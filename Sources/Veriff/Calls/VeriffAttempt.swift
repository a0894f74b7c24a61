import StrictJSON
package import Verification

/// One attempt of a session (veriff.md 8.1).
package struct VeriffAttempt: Sendable, Equatable {
    package let id: String?
    /// An open set.
    package let status: String?
    package let createdAt: Timestamp?

    init(json: JSONValue) {
        id = json.text("id")
        status = json.text("status")
        createdAt = json.moment("createdTime")
    }
}
