internal import Crypto

/// Seals and opens the small values of one data key, each object under a sub-key of its own.
package struct ObjectCipher: Redacted, Sendable {
    /// How many bytes a sealed value is longer than its plaintext.
    package static let overheadInBytes = SealedRecord.overheadInBytes

    private let subKeys: SubKeys
    private let random: RandomSource

    /// Prepares a cipher; keep it while several objects of the same data key are handled.
    package init(dataKey: DataKey, random: RandomSource = .system) {
        subKeys = SubKeys(of: dataKey)
        self.random = random
    }

    /// Encrypts a value for its place.
    package func seal(_ plaintext: [UInt8], context: AuthenticatedContext) throws(EncryptionError) -> [UInt8] {
        try SealedRecord.seal(
            plaintext,
            using: key(for: context),
            authenticating: context.authenticatedData,
            random: random
        )
    }

    /// Decrypts a value, or fails when it was changed, cut, moved from another place or sealed under another key.
    package func open(_ record: [UInt8], context: AuthenticatedContext) throws(EncryptionError) -> [UInt8] {
        try SealedRecord.open(record, using: key(for: context), authenticating: context.authenticatedData)
    }

    private func key(for context: AuthenticatedContext) -> SymmetricKey {
        var info = CanonicalEncoding(label: "addressee object key 1")
        info.append(context.kind.name)
        info.append(context.objectID)
        return subKeys.key(info: info)
    }
}
