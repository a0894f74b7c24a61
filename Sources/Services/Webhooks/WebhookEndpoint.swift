package import Verification

/// A subscriber's address.
package struct WebhookEndpoint: Sendable, Equatable {
    package let id: WebhookEndpointID
    package let tenant: Tenant
    package var url: String
    package var description: String?
    /// Exact types or `verification.*`; empty for all.
    package var eventTypes: [String]
    package var isEnabled: Bool
    /// `manual`, `failing`, `gone` or `forbidden_target` while not enabled.
    package var disabledReason: String?
    package let createdAt: Timestamp
    package var version: Int

    /// Creates an endpoint.
    package init(
        id: WebhookEndpointID, tenant: Tenant, url: String, description: String?, eventTypes: [String],
        isEnabled: Bool, disabledReason: String? = nil, createdAt: Timestamp, version: Int = 1
    ) {
        self.id = id
        self.tenant = tenant
        self.url = url
        self.description = description
        self.eventTypes = eventTypes
        self.isEnabled = isEnabled
        self.disabledReason = disabledReason
        self.createdAt = createdAt
        self.version = version
    }
}

/// The bytes an endpoint's deliveries are signed with; prints as nothing.
package struct WebhookSecret: Sendable, Equatable, CustomStringConvertible {
    /// 24 to 64 random bytes.
    package let bytes: [UInt8]
    /// Until when an old key goes on signing; nil for the current one.
    package let expiresAt: Timestamp?

    /// Creates a secret.
    package init(bytes: [UInt8], expiresAt: Timestamp? = nil) {
        self.bytes = bytes
        self.expiresAt = expiresAt
    }

    package var description: String { "***" }
}
