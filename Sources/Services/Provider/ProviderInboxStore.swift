package import Verification

/// Where the provider's webhooks are put down before they are answered.
package protocol ProviderInboxStore: Sendable {
    /// The integration a webhook URL names, before a tenant is known.
    func integration(_ id: IntegrationID) async throws(StoreError) -> Integration?

    /// Stores a verified webhook once (a repetition changes nothing) and wakes the session's job; one of an unknown
    /// session is put in quarantine.
    func receive(_ receipt: ProviderReceipt) async throws(StoreError) -> ReceiptOutcome
}

/// A verified webhook.
package struct ProviderReceipt: Sendable {
    package let id: ProviderReceiptID
    package let integration: Integration
    package let notification: ProviderNotification
    package let body: [UInt8]
    package let receivedAt: Timestamp
    /// For an event, should the receipt be news about a verification that no longer waits for it.
    package let eventID: EventID

    /// Creates a receipt.
    package init(
        id: ProviderReceiptID, integration: Integration, notification: ProviderNotification, body: [UInt8],
        receivedAt: Timestamp, eventID: EventID
    ) {
        self.id = id
        self.integration = integration
        self.notification = notification
        self.body = body
        self.receivedAt = receivedAt
        self.eventID = eventID
    }
}

/// What became of a receipt.
package enum ReceiptOutcome: String, Sendable {
    case stored
    /// Stored, and told to subscribers: the verification had been approved by then and stays so.
    case afterApproval = "after_approval"
    case duplicate
    case quarantined
}
