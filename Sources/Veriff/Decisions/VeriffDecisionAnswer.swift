import StrictJSON

/// The body of a decision answer and of a decision webhook: a decision, or none yet (veriff.md 7.1).
package struct VeriffDecisionAnswer: Sendable, Equatable {
    /// The decision; nothing while there is none.
    package let decision: VeriffDecision?

    /// Reads the body's bytes; refuses what is no JSON object with a `verification` member.
    package init(body: [UInt8]) throws(VeriffDecodingError) {
        try self.init(json: JSONValue(veriffBody: body))
    }

    init(json: JSONValue) throws(VeriffDecodingError) {
        guard json.hasMember("verification") else { throw .notADecision }
        // An empty object stands for "none" on old integrations.
        guard let verification = json.member("verification"), !verification.memberNames.isEmpty else {
            decision = nil
            return
        }
        decision = VeriffDecision(json: verification)
    }
}
