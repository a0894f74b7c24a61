internal import Crypto

/// The random key of one verification or vendor; destroying every wrapped copy of it erases what it sealed.
package struct DataKey: Redacted, Sendable {
    let key: SymmetricKey

    static let sizeInBytes = 32

    init(key: SymmetricKey) {
        self.key = key
    }

    /// Makes a new key.
    package static func generate(random: RandomSource = .system) throws(EncryptionError) -> DataKey {
        DataKey(key: SymmetricKey(data: try random.bytes(sizeInBytes)))
    }
}
