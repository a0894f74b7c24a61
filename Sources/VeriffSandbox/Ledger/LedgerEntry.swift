import StrictJSON
import Verification

/// One line of the ledger: what happened, and the change of state it brought, if any.
struct LedgerEntry: Sendable {
    /// What a line is about.
    enum Kind: String, Sendable {
        case request, reading, decision, webhook, control, setup
    }

    var kind: Kind
    var time: Timestamp
    var method: String?
    var path: String?
    var session: String?
    var vendorData: String?
    var product: SandboxIntegration.Kind?
    /// The HTTP status answered, or got from a webhook's receiver.
    var status: Int?
    /// The provider's error code answered.
    var code: String?
    var fault: SandboxFault?
    var media: SandboxMedia?
    /// A webhook's subject.
    var subject: SandboxDelivery.Subject?
    /// How often the webhook was tried, this time included.
    var tries: Int?
    var event: SandboxEvent?

    init(_ kind: Kind, at time: Timestamp) {
        self.kind = kind
        self.time = time
    }

    /// Takes over what a session says about itself.
    mutating func describe(_ session: SandboxSession) {
        self.session = session.id
        vendorData = session.opening.vendorData
        product = session.kind
    }

    /// The line without its end.
    var line: [UInt8] {
        let json: JSONValue = [
            "time": .string(time.rfc3339), "kind": .string(kind.rawValue), "method": .text(method),
            "path": .text(path), "session": .text(session), "vendor_data": .text(vendorData),
            "product": .text(product?.rawValue), "status": .integer(status), "code": .text(code),
            "fault": .text(fault?.rawValue), "media": media.map(Self.describe) ?? nil,
            "webhook": .text(subject?.rawValue), "tries": .integer(tries), "event": event?.json ?? nil,
        ]
        return json.withoutNulls.serialized()
    }

    private static func describe(_ media: SandboxMedia) -> JSONValue {
        [
            "context": .string(media.context), "media_type": .string(media.mediaType),
            "size": .integer(media.sizeInBytes), "sha256": .string(media.digest),
        ]
    }
}
