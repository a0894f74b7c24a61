import OutboundHTTP
import Veriff

/// Sends one webhook to an integration's URL, signed as the provider signs (veriff.md 9.4).
struct WebhookCourier: Sendable {
    /// What vouches for a webhook.
    private enum Signing {
        case genuine, forged, none
    }

    let http: any OutboundHTTPClient
    let timeout: Duration

    /// Sends a delivery with all its copies; the worst status a genuine one got, or nothing when no answer came.
    func send(
        _ delivery: SandboxDelivery, to url: String, of integration: SandboxIntegration, sendsSecondHeaders: Bool
    ) async -> Int? {
        let (body, announcement) = (delivery.body, delivery.announcement)
        func send(_ body: [UInt8], _ signing: Signing) async -> Int? {
            await post(body, to: url, headers: headers(body, signing, integration, sendsSecondHeaders))
        }
        // First what must not be believed: a receiver that takes it has no use for the genuine one after it.
        if announcement.hasForgedCopy { _ = await send(ForgedBody.contradicting(body), .forged) }
        if announcement.hasUnsignedCopy { _ = await send(body, .none) }
        var worst: Int?
        for copy in 0..<announcement.copies {
            guard let status = await send(body, .genuine) else { return nil }
            // Success is exactly 200, for every copy.
            if copy == 0 || worst == 200 { worst = status }
        }
        return worst
    }

    private func post(_ body: [UInt8], to url: String, headers: [OutboundHeader]) async -> Int? {
        let request = OutboundRequest(
            method: .post, url: url, headers: headers, body: body, deadline: timeout, responseLimit: 1_024,
            overflow: .truncate)
        return try? await http.send(request).status
    }

    private func headers(
        _ body: [UInt8], _ signing: Signing, _ integration: SandboxIntegration, _ sendsSecondHeaders: Bool
    ) -> [OutboundHeader] {
        var headers = [
            OutboundHeader("Content-Type", "application/json"), OutboundHeader(VeriffHeader.client, integration.apiKey),
        ]
        let signature = signature(of: body, signing, integration)
        if let signature { headers.append(OutboundHeader(VeriffHeader.signature, signature)) }
        guard sendsSecondHeaders else { return headers }
        headers.append(OutboundHeader(VeriffHeader.secondClient, integration.apiKey))
        if let signature { headers.append(OutboundHeader(VeriffHeader.secondSignature, signature)) }
        return headers + [OutboundHeader(VeriffHeader.integrationId, integration.id)]
    }

    private func signature(of body: [UInt8], _ signing: Signing, _ integration: SandboxIntegration) -> String? {
        guard let secret = integration.secrets.first else { return nil }
        switch signing {
        case .genuine: return VeriffSignature(of: body, secret: secret).hexadecimal
        // Everything a forger has but the secret.
        case .forged: return VeriffSecret("forged").map { VeriffSignature(of: body, secret: $0).hexadecimal }
        case .none: return nil
        }
    }
}
