package import Logging
package import Verification

/// What came in by a webhook, and what became of it.
package struct ReceivedWebhook: Sendable, Equatable {
    package let kind: ProviderNotification.Kind
    package let outcome: ReceiptOutcome
}

/// Takes in the provider's webhooks: verified over the raw bytes, durable before they are answered.
package struct ProviderWebhookService: Sendable {
    private let inbox: any ProviderInboxStore
    private let decoder: any ProviderWebhookDecoder
    private let clock: any WallClock
    private let identifiers: IdentifierSource
    private let logger: Logger

    /// Creates the service.
    package init(
        inbox: any ProviderInboxStore, decoder: any ProviderWebhookDecoder, clock: any WallClock,
        identifiers: IdentifierSource, logger: Logger = Logger(label: "addressee.provider")
    ) {
        self.inbox = inbox
        self.decoder = decoder
        self.clock = clock
        self.identifiers = identifiers
        self.logger = logger
    }

    /// Receives a webhook; `unauthenticated` for an unknown integration or a signature that does not fit, so that the
    /// two cannot be told apart.
    package func receive(
        body: [UInt8], authClient: String?, signature: String?, integrationID: IntegrationID
    ) async throws(ServiceError) -> ReceivedWebhook {
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
        let outcome = try await storing { () throws(StoreError) in try await inbox.receive(receipt) }
        report(outcome, notification, integrationID)
        return ReceivedWebhook(kind: notification.kind, outcome: outcome)
    }

    /// A person must look at a decline that came too late, at news of a session nobody knows, and at a kind of webhook
    /// that nobody knows; a repetition is no news.
    private func report(
        _ outcome: ReceiptOutcome, _ notification: ProviderNotification, _ integrationID: IntegrationID
    ) {
        if notification.kind == .unknown, outcome != .duplicate {
            logger.warning(
                "The provider sent a webhook of a kind that is not known; it was stored and changes nothing",
                metadata: ["integration.id": "\(integrationID)"])
        }
        switch outcome {
        case .afterApproval where notification.status == ProviderStatus.declined.rawValue:
            logger.error(
                "The provider declined a verification that has been approved",
                metadata: ["provider.session": "\(notification.vendorData ?? "none")"])
        case .quarantined:
            logger.warning("A webhook about an unknown session was put in quarantine")
        case .stored, .afterApproval, .duplicate: break
        }
    }
}
