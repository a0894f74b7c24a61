internal import Crypto
internal import FoundationEssentials

/// Turns the values of one column into tokens that can be looked up for equality without storing the values.
package struct BlindIndex: Redacted, Sendable {
    /// How much of the digest a token keeps.
    package enum TokenSize: Int, Sendable {
        /// 16 bytes: enough for look-ups.
        case compact = 16
        /// The whole digest.
        case full = 32
    }

    private let key: SymmetricKey
    private let size: TokenSize

    /// Derives the column's key from the vendor's own data key.
    package init(dataKey: DataKey, vendorID: String, environment: String, column: String, size: TokenSize = .compact) {
        var info = CanonicalEncoding(label: "addressee blind index 1")
        info.append(vendorID)
        info.append(environment)
        info.append(column)
        key = SubKeys(of: dataKey).key(info: info)
        self.size = size
    }

    /// The token of a value that the caller has normalised: equal values of a column give equal tokens.
    package func token(for value: some Collection<UInt8>) -> [UInt8] {
        let digest = HMAC<SHA256>.authenticationCode(for: Array(value), using: key)
        return Array(digest.prefix(size.rawValue))
    }

    /// The token of a text's UTF-8 bytes.
    package func token(for text: String) -> [UInt8] { token(for: text.utf8) }
}
