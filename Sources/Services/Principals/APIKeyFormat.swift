import Crypto
package import Verification

/// The printed form of API keys: `sk_live_` or `sk_test_`, the key's id, a secret of 192 bits and a checksum, so that a
/// mistyped key is refused without asking the database.
package enum APIKeyFormat {
    private static let idLength = 26
    private static let secretLength = 32
    private static let checksumLength = 6

    /// A key as presented, its checksum verified.
    package struct Presented: Sendable {
        package let id: APIKeyID
        package let environment: Environment
        /// SHA-256 of the whole text.
        package let digest: [UInt8]
    }

    /// Prints a new key.
    package static func generate(id: APIKeyID, environment: Environment) -> SecretToken {
        var random = SystemRandomNumberGenerator()
        let secret = Base64URL.encode((0..<24).map { _ in UInt8.random(in: 0...255, using: &random) })
        let idText = id.description.dropFirst(Entity.APIKey.identifierPrefix.utf8.count + 1)
        let body = prefix(environment) + idText + secret
        return SecretToken(body + checksum(of: body))
    }

    /// Reads a key; nil when prefix, length, alphabet or checksum is wrong.
    package static func read(_ text: String) -> Presented? {
        guard text.utf8.count == 8 + idLength + secretLength + checksumLength else { return nil }
        let environment: Environment
        if text.hasPrefix(prefix(.live)) {
            environment = .live
        } else if text.hasPrefix(prefix(.sandbox)) {
            environment = .sandbox
        } else {
            return nil
        }
        let body = String(decoding: text.utf8.dropLast(checksumLength), as: UTF8.self)
        let idText = String(decoding: text.utf8.dropFirst(8).prefix(idLength), as: UTF8.self)
        guard body + checksum(of: body) == text,
            let id = APIKeyID(Entity.APIKey.identifierPrefix + "_" + idText)
        else { return nil }
        return Presented(id: id, environment: environment, digest: SecretToken(text).digest)
    }

    private static func prefix(_ environment: Environment) -> String {
        environment == .live ? "sk_live_" : "sk_test_"
    }

    private static func checksum(of body: String) -> String {
        let digest = SHA256.hash(data: Array(("addressee.api-key.1" + body).utf8))
        return String(Base64URL.encode(Array(digest.prefix(6))).prefix(checksumLength))
    }
}
