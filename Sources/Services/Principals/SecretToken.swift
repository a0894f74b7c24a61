import Crypto

/// A random secret in text form and what is stored of it.
package struct SecretToken: Sendable {
    package let text: String
    /// SHA-256 of the text.
    package let digest: [UInt8]

    /// A new secret of 256 random bits behind a prefix.
    package static func generate(prefix: String) -> SecretToken {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        return SecretToken(prefix + "_" + Base64URL.encode(bytes))
    }

    /// A secret as it was presented.
    package init(_ text: String) {
        self.text = text
        digest = Array(SHA256.hash(data: Array(text.utf8)))
    }
}

extension SecretToken: CustomStringConvertible {
    package var description: String { "***" }
}
