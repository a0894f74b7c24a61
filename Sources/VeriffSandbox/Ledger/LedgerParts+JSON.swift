import StrictJSON
import Veriff

extension SandboxIntegration {
    /// Reads an integration as the ledger and the control endpoint have it.
    init?(json: JSONValue) {
        guard let apiKey = json.text("api_key"), let kind = json.text("product").flatMap(Kind.init(rawValue:)) else {
            return nil
        }
        self.init(
            id: json.text("id"), apiKey: apiKey,
            secrets: json.elements("secrets").compactMap { $0.string.flatMap(VeriffSecret.init) }, kind: kind,
            webhookURL: json.text("webhook_url"), checksRegistry: json.flag("registry") ?? false,
            isActive: json.flag("active") ?? true)
    }

    /// The integration as the ledger keeps it.
    var json: JSONValue {
        [
            "id": .string(id), "api_key": .string(apiKey), "secrets": .array(secrets.map { .string($0.text) }),
            "product": .string(kind.rawValue), "webhook_url": .text(webhookURL), "registry": .bool(checksRegistry),
            "active": .bool(isActive),
        ]
    }
}

extension SandboxMedia {
    /// Reads an image's description.
    init?(json: JSONValue) {
        guard let id = json.text("media"), let context = json.text("context"), let size = json.integer("size"),
            let mediaType = json.text("media_type"), let digest = json.text("sha256")
        else { return nil }
        self.init(
            id: id, context: context, mediaType: mediaType, sizeInBytes: size, digest: digest,
            marker: json.member("marker").map(SandboxReading.init(json:)))
    }
}

extension SessionSubmission {
    /// Reads a submission; what is missing is as by default.
    init(json: JSONValue) {
        self.init(
            decisionDelay: .milliseconds(json.integer("delay_milliseconds") ?? 0),
            announcement: Announcement(json: json["announcement"]))
    }

    /// The submission as the ledger keeps it.
    var json: JSONValue {
        ["delay_milliseconds": .integer(decisionDelay.milliseconds), "announcement": announcement.json]
    }
}

extension SessionExpiry {
    /// Reads an expiry.
    init?(json: JSONValue) {
        guard let status = json.text("status"), let body = json["body"]?.string else { return nil }
        self.init(status: SessionStatus(rawValue: status), body: Array(body.utf8))
    }

    /// The expiry as the ledger keeps it.
    var json: JSONValue {
        ["status": .string(status.rawValue), "body": .string(String(decoding: body, as: UTF8.self))]
    }
}

extension Announcement {
    /// Reads an announcement; what is missing is as by default.
    init(json: JSONValue?) {
        self.init()
        guard let json else { return }
        copies = json.integer("copies") ?? copies
        isReordered = json.flag("reordered") ?? isReordered
        delay = json.integer("delay_milliseconds").map { .milliseconds($0) } ?? delay
        hasForgedCopy = json.flag("forged") ?? hasForgedCopy
        hasUnsignedCopy = json.flag("unsigned") ?? hasUnsignedCopy
        style = json.text("style").flatMap(WireStyle.init(rawValue:)) ?? style
    }

    /// The announcement as the ledger keeps it.
    var json: JSONValue {
        [
            "copies": .integer(copies), "reordered": .bool(isReordered),
            "delay_milliseconds": .integer(delay.milliseconds),
            "forged": .bool(hasForgedCopy), "unsigned": .bool(hasUnsignedCopy), "style": .string(style.rawValue),
        ]
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
