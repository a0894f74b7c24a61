import Crypto
package import FoundationEssentials

/// The provider's signature (veriff.md 2.1): HMAC-SHA256 over exact bytes, written as lower-case hexadecimal.
package struct VeriffSignature: Sendable, Equatable {
    private let code: [UInt8]

    /// Signs bytes with a secret.
    package init(of message: some DataProtocol, secret: VeriffSecret) {
        code = Array(HMAC<SHA256>.authenticationCode(for: message, using: secret.key))
    }

    /// Signs the UTF-8 bytes of a text, such as a session id.
    package init(of message: String, secret: VeriffSecret) {
        self.init(of: Array(message.utf8), secret: secret)
    }

    /// Reads a signature header in either letter case; nothing unless it is 64 hexadecimal digits.
    package init?(header: String) {
        guard let bytes = Hexadecimal.bytes(of: header), bytes.count == SHA256.byteCount else { return nil }
        code = bytes
    }

    /// The signature as it stands in a header.
    package var hexadecimal: String { Hexadecimal.text(of: code) }

    /// Whether one of the secrets made this signature over the message; each comparison takes constant time.
    package func matches(_ message: some DataProtocol, secrets: [VeriffSecret]) -> Bool {
        // No early exit: the answer must not tell which of the live secrets was used.
        secrets.reduce(false) { found, secret in
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: secret.key) || found
        }
    }

    /// Whether one of the secrets made this signature over the text's UTF-8 bytes.
    package func matches(_ message: String, secrets: [VeriffSecret]) -> Bool {
        matches(Array(message.utf8), secrets: secrets)
    }
}

extension VeriffSecret {
    fileprivate var key: SymmetricKey { SymmetricKey(data: Array(text.utf8)) }
}
