import StrictJSON

/// What came of comparing a face with those of earlier sessions, and of the checks beside it (veriff.md 7.2).
package struct VeriffBiometrics: Sendable, Equatable {
    /// One check and its answer, in the provider's words.
    package struct Check: Sendable, Equatable {
        package let name: String
        package let answer: String
    }

    package let matchedSessionId: String?
    /// Our reference of the matched session, echoed.
    package let matchedSessionVendorData: String?
    package let matchedSessionEndUserId: String?
    package let checks: [Check]

    init(json: JSONValue) {
        matchedSessionId = json.text("matchedSessionId")
        matchedSessionVendorData = json.text("matchedSessionVendorData")
        matchedSessionEndUserId = json.text("matchedSessionEndUserId")
        checks = json.member("details").map(Self.checks(in:)) ?? []
    }

    private static func checks(in details: JSONValue) -> [Check] {
        details.memberNames.compactMap { name in details.text(name).map { Check(name: name, answer: $0) } }
    }
}
