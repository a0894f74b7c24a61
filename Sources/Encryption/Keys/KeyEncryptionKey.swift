internal import Crypto
package import FoundationEssentials

/// A key of the ring: it wraps data keys and encrypts nothing else.
package struct KeyEncryptionKey: Redacted, Sendable {
    /// The name it is looked up by; stored in the clear beside every key it wraps.
    package let id: String
    /// When it was made, to the second.
    package let created: Date

    let key: SymmetricKey

    static let sizeInBytes = 32
    static let longestID = 64

    init(id: String, created: Date, key: SymmetricKey) {
        self.id = id
        self.created = created
        self.key = key
    }

    static func generate(created: Date, random: RandomSource) throws(EncryptionError) -> KeyEncryptionKey {
        // The file keeps whole seconds; a ring must equal what is read back from its own text.
        let created = Date(timeIntervalSince1970: created.timeIntervalSince1970.rounded(.down))
        let suffix = try random.bytes(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return KeyEncryptionKey(
            id: "kek-" + suffix.joined(),
            created: created,
            key: SymmetricKey(data: try random.bytes(sizeInBytes))
        )
    }

    static func isValidID(_ id: some StringProtocol) -> Bool {
        (1...longestID).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default:
                    false
                }
            }
    }
}
