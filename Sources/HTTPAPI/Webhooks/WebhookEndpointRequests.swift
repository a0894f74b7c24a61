import Services
import StrictJSON
import Verification

private let maximumURLLength = 2048
private let maximumDescriptionLength = 200

extension AddWebhookEndpoint {
    /// Reads the body of `createWebhookEndpoint`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            let url = reader.string("url", maximumLength: maximumURLLength)
            let description = reader.optionalString("description", maximumLength: maximumDescriptionLength)
            let types = reader.eventTypes()
            return url.map { AddWebhookEndpoint(url: $0, description: description, eventTypes: types ?? []) }
        }
    }
}

extension UpdateWebhookEndpoint {
    /// Reads the body of `updateWebhookEndpoint`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            let url = reader.optionalString("url", maximumLength: maximumURLLength)
            let description = reader.change("description") {
                $0.optionalString("description", maximumLength: maximumDescriptionLength)
            }
            let types = reader.eventTypes()
            return UpdateWebhookEndpoint(
                url: url, description: description, eventTypes: types, isEnabled: reader.optionalBool("enabled"))
        }
    }
}

extension JSONObjectReader {
    /// Reads `event_types`: names of events, or `verification.*` for all.
    fileprivate mutating func eventTypes() -> [String]? {
        guard let types = optionalStrings("event_types", maximumCount: 50, maximumLength: 64) else { return nil }
        for (index, type) in types.enumerated() where type != "verification.*" && EventType(rawValue: type) == nil {
            record(
                .unknownValue, "must be verification.* or a type of event",
                at: pointer.appending("event_types").appending(index))
        }
        return types
    }
}
