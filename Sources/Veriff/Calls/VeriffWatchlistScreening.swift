import StrictJSON
package import Verification

/// The outcome of screening a person against watchlists (veriff.md 8.3).
package struct VeriffWatchlistScreening: Sendable, Equatable {
    package let sessionId: String?
    package let attemptId: String?
    /// `initial_result` or `updated_result`.
    package let checkType: String?
    /// `possible_match` or `no_match`.
    package let matchStatus: String?
    package let totalHits: Int?
    package let createdAt: Timestamp?

    /// Reads the answer to the call, whose members lie one level deeper than a webhook's.
    init(json: JSONValue) throws(VeriffDecodingError) {
        let screening = json.member("data") ?? json
        guard let matchStatus = screening.text("matchStatus") else { throw .unexpectedShape }
        self.matchStatus = matchStatus
        sessionId = screening.text("sessionId")
        attemptId = screening.text("attemptId")
        checkType = screening.text("checkType")
        totalHits = screening.integer("totalHits")
        createdAt = screening.moment("createdAt")
    }
}
