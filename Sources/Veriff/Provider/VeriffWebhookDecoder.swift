package import Services
import StrictJSON

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
        guard let json = try? JSONValue(veriffBody: body), json.object != nil else {
            return ProviderNotification(kind: .unknown, sessionID: nil, attemptID: nil, vendorData: nil)
        }
        let webhook = VeriffWebhook(json: json)
        return ProviderNotification(
            kind: ProviderNotification.Kind(webhook.kind), sessionID: webhook.sessionId, attemptID: webhook.attemptId,
            vendorData: webhook.vendorData,
            status: webhook.kind == .decision ? json.member("verification")?.text("status") : nil)
    }
}

extension ProviderNotification.Kind {
    fileprivate init(_ kind: VeriffBodyKind) {
        switch kind {
        case .decision: self = .decision
        case .event(action: "started", _): self = .started
        case .event(action: "submitted", _): self = .submitted
        case .event: self = .otherEvent
        case .watchlist: self = .watchlist
        case .fullAuto: self = .fullAuto
        case .userDefinedStatus: self = .userDefinedStatus
        case .registry: self = .registry
        // Answers to calls are no webhooks.
        case .session, .media, .error, .unknown: self = .unknown
        }
    }
}
