import StrictJSON

/// What a webhook's body is about (veriff.md 9.1).
package struct VeriffWebhook: Sendable, Equatable {
    /// The kinds that have been documented.
    package enum Kind: Sendable, Equatable {
        /// A decision, with the same body as the decision call's answer.
        case decision
        /// A step of the session, such as `started` or `submitted`.
        case event(action: String, code: Int?)
        case watchlist
        case fullAuto
        case userDefinedStatus
        case registry
        /// A kind added later; to be recorded and left alone.
        case unknown
    }

    package let kind: Kind
    package let sessionId: String?
    package let attemptId: String?
    /// Our reference, echoed.
    package let vendorData: String?

    /// Recognises a body; refuses only what is no JSON object.
    package init(body: [UInt8]) throws(VeriffDecodingError) {
        let json = try JSONValue(veriffBody: body)
        guard json.object != nil else { throw .unexpectedShape }
        let verification = json.member("verification")
        let data = json.member("data")
        let nested = data?.member("verification")
        kind = Self.kind(of: json, verification: verification, nested: nested)

        sessionId =
            verification?.text("id") ?? json.text("sessionId") ?? (kind.hasTopLevelSessionId ? json.text("id") : nil)
            ?? nested?.text("id")
        attemptId = verification?.text("attemptId") ?? json.text("attemptId") ?? data?.text("attemptId")
        vendorData = verification?.text("vendorData") ?? json.text("vendorData")
    }

    private static func kind(of json: JSONValue, verification: JSONValue?, nested: JSONValue?) -> Kind {
        if let verification, verification.hasMember("status") || verification.hasMember("code") { return .decision }
        if let action = json.text("action") { return .event(action: action, code: json.integer("code")) }
        if json.hasMember("checkType"), json.hasMember("matchStatus") { return .watchlist }
        if nested?.hasMember("decisionScore") == true { return .fullAuto }
        guard let type = json.text("eventType") ?? json.text("type") else { return .unknown }
        if type.hasPrefix("user-status.") { return .userDefinedStatus }
        return ["ine_registry", "curp_registry", "combined-ine-curp-registry"].contains(type) ? .registry : .unknown
    }
}

extension VeriffWebhook.Kind {
    /// The kinds whose `id` is the session's.
    fileprivate var hasTopLevelSessionId: Bool {
        switch self {
        case .event, .registry: true
        case .decision, .watchlist, .fullAuto, .userDefinedStatus, .unknown: false
        }
    }
}
