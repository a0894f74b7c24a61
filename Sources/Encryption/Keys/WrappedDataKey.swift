/// A data key as it is stored: encrypted under the key-encryption key it names.
package struct WrappedDataKey: Hashable, Sendable {
    /// The id of the key-encryption key.
    package let keyID: String
    /// Format version, nonce, ciphertext and tag.
    package let bytes: [UInt8]

    /// Takes both parts as they were stored.
    package init(keyID: String, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}
