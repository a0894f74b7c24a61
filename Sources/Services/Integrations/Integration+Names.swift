import Crypto
package import Verification

extension Integration {
    /// How many secrets the provider keeps live for an integration (veriff.md 1.2).
    package static let maximumSecrets = 5

    /// A name for each secret, in their order.
    package var secretNames: [String] { secrets.map { Self.name(ofSecret: $0, in: id) } }

    /// Names a secret, so that it need not be shown to be kept or retired.
    ///
    /// A part of a digest: the provider makes secrets of so many random bits that none can be found by it.
    package static func name(ofSecret secret: String, in id: IntegrationID) -> String {
        let digest = SHA256.hash(data: Array((id.description + "|" + secret).utf8))
        return "sec_"
            + digest.prefix(6).map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// The end of the API key, to tell keys apart.
    package var apiKeyLastFour: String { String(apiKey.suffix(4)) }

    /// Where the provider must send the webhooks of an integration.
    package static func webhookURL(of id: IntegrationID, publicURL: String) -> String {
        publicURL + "/v1/provider/veriff/" + id.description
    }
}
