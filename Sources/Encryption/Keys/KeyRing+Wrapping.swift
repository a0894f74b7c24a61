internal import Crypto

extension KeyRing {
    /// Wraps a data key under the current key, bound to its owner.
    package func wrap(
        _ dataKey: DataKey,
        for owner: DataKeyOwner,
        random: RandomSource = .system
    ) throws(EncryptionError) -> WrappedDataKey {
        let plaintext = dataKey.key.withUnsafeBytes { Array($0) }
        let bytes = try SealedRecord.seal(
            plaintext,
            using: current.key,
            authenticating: authenticatedData(keyID: current.id, owner: owner),
            random: random
        )
        return WrappedDataKey(keyID: current.id, bytes: bytes)
    }

    /// Opens a wrapped data key; fails for another owner, an unknown key-encryption key or damaged bytes.
    package func unwrap(_ wrapped: WrappedDataKey, for owner: DataKeyOwner) throws(EncryptionError) -> DataKey {
        guard let key = keys[wrapped.keyID] else {
            throw EncryptionError(.unknownKey, "The key ring lacks the key that wraps this data key.")
        }
        let plaintext = try SealedRecord.open(
            wrapped.bytes,
            using: key.key,
            authenticating: authenticatedData(keyID: key.id, owner: owner)
        )
        guard plaintext.count == DataKey.sizeInBytes else { throw .authenticationFailed }
        return DataKey(key: SymmetricKey(data: plaintext))
    }

    /// Wraps the same data key anew under the current key.
    package func rewrap(
        _ wrapped: WrappedDataKey,
        for owner: DataKeyOwner,
        random: RandomSource = .system
    ) throws(EncryptionError) -> WrappedDataKey {
        try wrap(unwrap(wrapped, for: owner), for: owner, random: random)
    }

    private func authenticatedData(keyID: String, owner: DataKeyOwner) -> [UInt8] {
        var encoding = CanonicalEncoding(label: "addressee data key 1")
        encoding.append(keyID)
        owner.encode(into: &encoding)
        return encoding.bytes
    }
}
