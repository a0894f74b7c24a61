package import Verification

/// Takes in the provider's webhooks: verified over the raw bytes, durable before they are answered.
package struct ProviderWebhookService: Sendable {
    private let inbox: any ProviderInboxStore
    private let decoder: any ProviderWebhookDecoder
    private let clock: any WallClock
    private let identifiers: IdentifierSource

    /// Creates the service.
    package init(
        inbox: any ProviderInboxStore, decoder: any ProviderWebhookDecoder, clock: any WallClock,
        identifiers: IdentifierSource
    ) {
        self.inbox = inbox
        self.decoder = decoder
        self.clock = clock
        self.identifiers = identifiers
    }

    /// Receives a webhook; `unauthenticated` for an unknown integration or a signature that does not fit, so that the
    /// two cannot be told apart.
    package func receive(
        body: [UInt8], authClient: String?, signature: String?, integrationID: IntegrationID
    ) async throws(ServiceError) -> ReceiptOutcome {
        let refused = ServiceError(.unauthenticated, "The webhook is not signed as it should be.")
        let integration = try await storing { () throws(StoreError) in try await inbox.integration(integrationID) }
        guard let integration else { throw refused }
        let notification: ProviderNotification
        do {
            notification = try decoder.decode(
                body: body, authClient: authClient, signature: signature, integration: integration)
        } catch {
            throw refused
        }
        let receipt = ProviderReceipt(
            id: identifiers.next(), integration: integration, notification: notification, body: body,
            receivedAt: clock.now(), eventID: identifiers.next())
        return try await storing { () throws(StoreError) in try await inbox.receive(receipt) }
    }
}
