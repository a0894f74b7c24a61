import Crypto
import FoundationEssentials
package import Services
import Verification

/// The symmetric signature of Standard Webhooks 1.0.0.
package enum WebhookSignature {
    /// The value of `webhook-signature`: one `v1,base64` a secret, the current one first, separated by spaces.
    package static func header(
        id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]
    ) -> String {
        secrets.map { "v1," + signature(id: id, timestamp: timestamp, body: body, secret: $0) }.joined(separator: " ")
    }

    /// HMAC-SHA256 over `id.timestamp.body` in padded base 64.
    static func signature(id: String, timestamp: Int64, body: [UInt8], secret: WebhookSecret) -> String {
        var code = HMAC<SHA256>(key: SymmetricKey(data: secret.bytes))
        code.update(data: Array("\(id).\(timestamp).".utf8))
        code.update(data: body)
        return Data(code.finalize()).base64EncodedString()
    }
}
