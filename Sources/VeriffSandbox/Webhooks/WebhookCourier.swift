import OutboundHTTP
import Veriff

/// Sends one webhook to an integration's URL, signed as the provider signs (veriff.md 9.4).
struct WebhookCourier: Sendable {
    let http: any OutboundHTTPClient
    let timeout: Duration

    /// Sends a body so many times; the worst status got, or nothing when no answer came.
    func send(
        _ body: [UInt8], to url: String, of integration: SandboxIntegration, copies: Int, sendsSecondHeaders: Bool
    ) async -> Int? {
        var worst: Int?
        for copy in 0..<copies {
            let request = OutboundRequest(
                method: .post, url: url, headers: headers(body, integration, sendsSecondHeaders), body: body,
                deadline: timeout, responseLimit: 1_024, overflow: .truncate)
            guard let status = try? await http.send(request).status else { return nil }
            // Success is exactly 200, for every copy.
            if copy == 0 || worst == 200 { worst = status }
        }
        return worst
    }

    private func headers(
        _ body: [UInt8], _ integration: SandboxIntegration, _ sendsSecondHeaders: Bool
    ) -> [OutboundHeader] {
        guard let secret = integration.secrets.first else { return [] }
        let signature = VeriffSignature(of: body, secret: secret).hexadecimal
        let headers = [
            OutboundHeader("Content-Type", "application/json"),
            OutboundHeader(VeriffHeader.client, integration.apiKey),
            OutboundHeader(VeriffHeader.signature, signature),
        ]
        guard sendsSecondHeaders else { return headers }
        return headers + [
            OutboundHeader(VeriffHeader.secondClient, integration.apiKey),
            OutboundHeader(VeriffHeader.secondSignature, signature),
            OutboundHeader(VeriffHeader.integrationId, integration.id),
        ]
    }
}
