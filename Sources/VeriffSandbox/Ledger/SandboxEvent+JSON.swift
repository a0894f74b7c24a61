import StrictJSON
import Veriff

extension SandboxEvent {
    /// The event as the ledger keeps it.
    var json: JSONValue {
        switch self {
        case .integrationRegistered(let integration):
            integration.json.prefixed("type", "integration_registered")
        case .sessionCreated(let id, let attempt, let apiKey, let opening, let submission):
            [
                "type": "session_created", "session": .string(id), "attempt": .string(attempt),
                "api_key": .string(apiKey), "opening": .string(String(decoding: opening.body, as: UTF8.self)),
                "submission": submission?.json ?? nil,
            ]
        case .mediaStored(let session, let attempt, let media, let start):
            [
                "type": "media_stored", "session": .string(session), "attempt": .string(attempt),
                "media": .string(media.id), "context": .string(media.context), "media_type": .string(media.mediaType),
                "size": .integer(media.sizeInBytes), "sha256": .string(media.digest),
                "marker": media.marker?.json ?? nil, "start": start?.json ?? nil,
            ]
        case .deviceDescribed(let session, let address):
            ["type": "device_described", "session": .string(session), "address": .string(address)]
        case .submitted(let session, let submission):
            ["type": "submitted", "session": .string(session), "submission": submission.json]
        case .overridden(let session, let reading):
            ["type": "overridden", "session": .string(session), "reading": reading.json]
        case .decided(let session, let status, let body, let announcement):
            [
                "type": "decided", "session": .string(session), "status": .string(status.rawValue),
                "body": .string(String(decoding: body, as: UTF8.self)), "announcement": announcement.json,
            ]
        case .deleted(let session, let expiry, let announcement):
            [
                "type": "deleted", "session": .string(session), "expiry": expiry?.json ?? nil,
                "announcement": announcement.json,
            ]
        case .webhookTried(let session, let delivery, let isDelivered, let retryAfter):
            [
                "type": "webhook_tried", "session": .string(session), "delivery": .integer(delivery),
                "delivered": .bool(isDelivered), "retry_milliseconds": .integer(retryAfter?.milliseconds),
            ]
        }
    }

    /// Reads an event of the ledger; nothing for what this version does not know.
    init?(json: JSONValue) {
        guard let type = json.text("type") else { return nil }
        if type == "integration_registered" {
            guard let integration = SandboxIntegration(json: json) else { return nil }
            self = .integrationRegistered(integration)
            return
        }
        guard let session = json.text("session") else { return nil }
        switch type {
        case "session_created": self.init(created: session, json)
        case "media_stored", "device_described", "submitted": self.init(sent: type, to: session, json)
        case "overridden":
            guard let reading = json.member("reading") else { return nil }
            self = .overridden(session: session, SandboxReading(json: reading))
        case "decided":
            guard let status = json.text("status"), let body = json["body"]?.string else { return nil }
            self = .decided(
                session: session, status: SessionStatus(rawValue: status), body: Array(body.utf8),
                Announcement(json: json["announcement"]))
        case "deleted":
            self = .deleted(
                session: session, expiry: json.member("expiry").flatMap(SessionExpiry.init(json:)),
                Announcement(json: json["announcement"]))
        case "webhook_tried":
            guard let delivery = json.integer("delivery"), let isDelivered = json.flag("delivered") else { return nil }
            self = .webhookTried(
                session: session, delivery: delivery, isDelivered: isDelivered,
                retryAfter: json.integer("retry_milliseconds").map { .milliseconds($0) })
        default:
            return nil
        }
    }

    private init?(created session: String, _ json: JSONValue) {
        guard let attempt = json.text("attempt"), let apiKey = json.text("api_key"),
            let body = json["opening"]?.string, let opening = try? SessionOpening(body: Array(body.utf8))
        else { return nil }
        self = .sessionCreated(
            id: session, attemptId: attempt, apiKey: apiKey, opening: opening,
            submission: json.member("submission").map(SessionSubmission.init(json:)))
    }

    /// Reads what was sent to a session.
    private init?(sent type: String, to session: String, _ json: JSONValue) {
        switch type {
        case "media_stored":
            guard let attempt = json.text("attempt"), let media = SandboxMedia(json: json) else { return nil }
            self = .mediaStored(
                session: session, attempt: attempt, media,
                start: json.member("start").map(Announcement.init(json:)))
        case "device_described":
            guard let address = json.text("address") else { return nil }
            self = .deviceDescribed(session: session, address: address)
        default:
            guard let submission = json.member("submission") else { return nil }
            self = .submitted(session: session, SessionSubmission(json: submission))
        }
    }
}

extension JSONValue {
    /// The object with a member more at its beginning.
    fileprivate func prefixed(_ name: String, _ value: JSONValue) -> JSONValue {
        .object(JSONObject([JSONObject.Member(name, value)] + (object?.members ?? [])))
    }
}
