import StrictJSON
import Veriff
import Verification

extension SandboxEvent {
    /// The event as the ledger keeps it.
    var json: JSONValue {
        switch self {
        case .integrationRegistered(let integration):
            [
                "type": "integration_registered", "id": .string(integration.id), "api_key": .string(integration.apiKey),
                "secrets": .array(integration.secrets.map { .string($0.text) }),
                "product": .string(integration.kind.rawValue), "webhook_url": .text(integration.webhookURL),
            ]
        case .sessionCreated(let id, let attemptId, let apiKey, let opening):
            [
                "type": "session_created", "session": .string(id), "attempt": .string(attemptId),
                "api_key": .string(apiKey), "opening": .string(String(decoding: opening.body, as: UTF8.self)),
            ]
        case .mediaStored(let session, let media):
            [
                "type": "media_stored", "session": .string(session), "media": .string(media.id),
                "context": .string(media.context), "media_type": .string(media.mediaType),
                "size": .integer(media.sizeInBytes), "sha256": .string(media.digest),
                "marker": media.marker?.json ?? nil,
            ]
        case .submitted(let session, let delay, let announcement):
            [
                "type": "submitted", "session": .string(session), "delay_milliseconds": .integer(delay.milliseconds),
                "copies": .integer(announcement.copies), "reordered": .bool(announcement.isReordered),
            ]
        case .overridden(let session, let reading):
            ["type": "overridden", "session": .string(session), "reading": reading.json]
        case .decided(let session, let status, let body, let announcement):
            [
                "type": "decided", "session": .string(session), "status": .string(status.rawValue),
                "body": .string(String(decoding: body, as: UTF8.self)), "copies": .integer(announcement.copies),
                "reordered": .bool(announcement.isReordered),
            ]
        case .deleted(let session, let expiry, let announcement):
            [
                "type": "deleted", "session": .string(session),
                "expiry": .text(expiry.map { String(decoding: $0, as: UTF8.self) }),
                "copies": .integer(announcement.copies), "reordered": .bool(announcement.isReordered),
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
        case "session_created":
            guard let attempt = json.text("attempt"), let apiKey = json.text("api_key"),
                let body = json["opening"]?.string, let opening = try? SessionOpening(body: Array(body.utf8))
            else { return nil }
            self = .sessionCreated(id: session, attemptId: attempt, apiKey: apiKey, opening: opening)
        case "media_stored":
            guard let media = SandboxMedia(json: json) else { return nil }
            self = .mediaStored(session: session, media)
        case "submitted":
            let delay = Duration.milliseconds(json.integer("delay_milliseconds") ?? 0)
            self = .submitted(session: session, decisionDelay: delay, Announcement(json: json))
        case "overridden":
            guard let reading = json.member("reading") else { return nil }
            self = .overridden(session: session, SandboxReading(json: reading))
        case "decided":
            guard let status = json.text("status"), let body = json["body"]?.string else { return nil }
            self = .decided(
                session: session, status: SessionStatus(rawValue: status), body: Array(body.utf8),
                Announcement(json: json))
        case "deleted":
            self = .deleted(
                session: session, expiry: json["expiry"]?.string.map { Array($0.utf8) }, Announcement(json: json))
        case "webhook_tried":
            guard let delivery = json.integer("delivery"), let isDelivered = json.flag("delivered") else { return nil }
            self = .webhookTried(
                session: session, delivery: delivery, isDelivered: isDelivered,
                retryAfter: json.integer("retry_milliseconds").map { .milliseconds($0) })
        default:
            return nil
        }
    }
}

extension SandboxIntegration {
    /// Reads an integration as the ledger and the control endpoint have it.
    init?(json: JSONValue) {
        guard let apiKey = json.text("api_key"), let kind = json.text("product").flatMap(Kind.init(rawValue:)) else {
            return nil
        }
        self.init(
            id: json.text("id"), apiKey: apiKey,
            secrets: json.elements("secrets").compactMap { $0.string.flatMap(VeriffSecret.init) }, kind: kind,
            webhookURL: json.text("webhook_url"))
    }
}

extension SandboxMedia {
    fileprivate init?(json: JSONValue) {
        guard let id = json.text("media"), let context = json.text("context"), let size = json.integer("size"),
            let mediaType = json.text("media_type"), let digest = json.text("sha256")
        else { return nil }
        self.init(
            id: id, context: context, mediaType: mediaType, sizeInBytes: size, digest: digest,
            marker: json.member("marker").map(SandboxReading.init(json:)))
    }
}

extension Announcement {
    fileprivate init(json: JSONValue) {
        self.init(copies: json.integer("copies") ?? 1, isReordered: json.flag("reordered") ?? false)
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
