package import Verification

/// What an endpoint is made from.
package struct AddWebhookEndpoint: Sendable, Equatable {
    package let url: String
    package let description: String?
    package let eventTypes: [String]

    /// Creates the command.
    package init(url: String, description: String?, eventTypes: [String]) {
        self.url = url
        self.description = description
        self.eventTypes = eventTypes
    }
}

/// What changes on an endpoint.
package struct UpdateWebhookEndpoint: Sendable, Equatable {
    package let url: String?
    package let description: FieldChange<String>
    package let eventTypes: [String]?
    package let isEnabled: Bool?

    /// Creates the command.
    package init(url: String?, description: FieldChange<String>, eventTypes: [String]?, isEnabled: Bool?) {
        self.url = url
        self.description = description
        self.eventTypes = eventTypes
        self.isEnabled = isEnabled
    }
}

/// An endpoint and its secret, shown once at creation.
package struct EndpointWithSecret: Sendable {
    package let endpoint: WebhookEndpoint
    package let secret: WebhookSecret

    /// Creates the pair.
    package init(endpoint: WebhookEndpoint, secret: WebhookSecret) {
        self.endpoint = endpoint
        self.secret = secret
    }
}

extension WebhookSecret {
    /// 32 fresh random bytes.
    package static func generate() -> WebhookSecret {
        var random = SystemRandomNumberGenerator()
        return WebhookSecret(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
}

extension EventType {
    /// Whether an endpoint's list of types names this one: empty for all, exact, or `verification.*`.
    package func isWanted(by eventTypes: [String]) -> Bool {
        eventTypes.isEmpty || eventTypes.contains(rawValue) || eventTypes.contains("verification.*")
    }
}
