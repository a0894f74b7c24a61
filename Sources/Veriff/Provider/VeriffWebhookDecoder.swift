package import Services

/// Checks and reads the provider's webhooks (veriff.md 9.5).
package struct VeriffWebhookDecoder: ProviderWebhookDecoder {
    package init() {}

    package func decode(
        body: [UInt8], authClient: String?, signature: String?, integration: Integration
    ) throws(ProviderError) -> ProviderNotification {
        guard let authClient, authClient.lowercased() == integration.apiKey.lowercased() else {
            throw ProviderError(.untrusted, cause: "webhook_client")
        }
        let secrets = integration.secrets.compactMap(VeriffSecret.init)
        guard let signature = signature.flatMap(VeriffSignature.init(header:)),
            signature.matches(body, secrets: secrets)
        else { throw ProviderError(.untrusted, cause: "webhook_signature") }

        // What is signed and cannot be read is a kind added later: recorded, and acted on by nobody.
        guard let webhook = try? VeriffWebhook(body: body) else {
            return ProviderNotification(kind: .other, sessionID: nil, attemptID: nil, vendorData: nil)
        }
        return ProviderNotification(
            kind: ProviderNotification.Kind(webhook.kind), sessionID: webhook.sessionId, attemptID: webhook.attemptId,
            vendorData: webhook.vendorData,
            status: webhook.kind == .decision ? (try? VeriffDecisionAnswer(body: body))?.decision?.status : nil)
    }
}

extension ProviderNotification.Kind {
    fileprivate init(_ kind: VeriffBodyKind) {
        switch kind {
        case .decision: self = .decision
        case .event(action: "started", _): self = .started
        case .event(action: "submitted", _): self = .submitted
        case .event, .watchlist, .fullAuto, .userDefinedStatus, .registry, .session, .media, .error, .unknown:
            self = .other
        }
    }
}
