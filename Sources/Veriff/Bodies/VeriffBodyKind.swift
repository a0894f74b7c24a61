import StrictJSON

/// The kinds of bodies that the provider sends, by webhook or as answers (veriff.md 4.2, 5.1, 7.1, 9.1, 12.1).
package enum VeriffBodyKind: Sendable, Equatable {
    /// A decision, as webhook or as the answer to the call; without one yet, too.
    case decision
    /// A step of the session, such as `started` or `submitted`.
    case event(action: String, code: Int?)
    case watchlist
    case fullAuto
    case userDefinedStatus
    case registry
    /// The answer to opening or submitting a session.
    case session
    /// The answer to uploading an image.
    case media
    /// A refusal.
    case error
    /// A kind added later; to be recorded and left alone.
    case unknown

    /// Recognises an object by its members.
    init(of json: JSONValue) {
        if let announced = Self.ofAnnouncement(in: json) {
            self = announced
        } else if json.text("eventType") != nil {
            // Whatever else it holds, a body that names its kind is of that kind, and of no other that we know.
            self = .unknown
        } else {
            self = Self.ofVerification(in: json) ?? Self.ofAnswer(in: json) ?? .unknown
        }
    }

    private static func ofVerification(in json: JSONValue) -> Self? {
        guard json.hasMember("verification") else { return nil }
        guard let verification = json.member("verification"), !verification.memberNames.isEmpty else {
            // Null, or the empty object of old integrations: no decision yet.
            return json.hasMember("status") ? .decision : nil
        }
        if let status = verification.text("status"), ["created", "started", "submitted"].contains(status),
            !verification.hasMember("code")
        {
            return .session
        }
        if verification.hasMember("status") || verification.hasMember("code") { return .decision }
        return verification.hasMember("url") && verification.hasMember("id") ? .session : nil
    }

    private static func ofAnnouncement(in json: JSONValue) -> Self? {
        if let action = json.text("action") { return .event(action: action, code: json.integer("code")) }
        if json.hasMember("checkType"), json.hasMember("matchStatus") { return .watchlist }
        if json.member("data")?.member("verification")?.hasMember("decisionScore") == true { return .fullAuto }
        guard let type = json.text("eventType") ?? json.text("type") else { return nil }
        if type.hasPrefix("user-status.") { return .userDefinedStatus }
        return ["ine_registry", "curp_registry", "combined-ine-curp-registry"].contains(type) ? .registry : nil
    }

    private static func ofAnswer(in json: JSONValue) -> Self? {
        if json.member("image")?.hasMember("context") == true { return .media }
        // One call's refusal says its status as a number.
        let isRefusal = json.text("status") == "fail" || json.integer("status").map { $0 >= 400 } == true
        return isRefusal && json.hasMember("code") ? .error : nil
    }

    /// One word, such as `decision`.
    package var name: String {
        switch self {
        case .decision: "decision"
        case .event: "event"
        case .watchlist: "watchlist"
        case .fullAuto: "full_auto"
        case .userDefinedStatus: "user_defined_status"
        case .registry: "registry"
        case .session: "session"
        case .media: "media"
        case .error: "error"
        case .unknown: "unknown"
        }
    }

    /// Whether the body's `id` is the session's.
    var hasTopLevelSessionId: Bool {
        switch self {
        case .event, .registry: true
        case .decision, .watchlist, .fullAuto, .userDefinedStatus, .session, .media, .error, .unknown: false
        }
    }
}
