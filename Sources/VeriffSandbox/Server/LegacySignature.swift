import Crypto
import Veriff

/// The provider's signature of old (veriff.md 2.5): SHA-256 over what is signed and then the secret.
struct LegacySignature: Sendable, Equatable {
    static let header = "x-signature"

    let hexadecimal: String

    init(of message: [UInt8], secret: VeriffSecret) {
        hexadecimal = SandboxIdentifier.hexadecimal(SHA256.hash(data: message + Array(secret.text.utf8)))
    }

    /// Reads a header; nothing unless it is 64 hexadecimal digits.
    init?(header: String) {
        guard VeriffSignature(header: header) != nil else { return nil }
        hexadecimal = header.lowercased()
    }

    /// Whether one of the secrets made this signature over the message.
    func matches(_ message: [UInt8], secrets: [VeriffSecret]) -> Bool {
        // Comparing digests takes the same time wherever the texts differ.
        let own = SHA256.hash(data: Array(hexadecimal.utf8))
        return secrets.reduce(false) { found, secret in
            SHA256.hash(data: Array(LegacySignature(of: message, secret: secret).hexadecimal.utf8)) == own || found
        }
    }
}
