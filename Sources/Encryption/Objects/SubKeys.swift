internal import Crypto
internal import FoundationEssentials

/// Derives the keys that encrypt from a data key, which itself encrypts nothing (HKDF-SHA256, RFC 5869).
struct SubKeys: Sendable {
    // The extract step depends on the data key alone, so it is done once and not for every object.
    private let pseudoRandomKey: SymmetricKey

    init(of dataKey: DataKey) {
        pseudoRandomKey = SymmetricKey(
            data: HKDF<SHA256>.extract(inputKeyMaterial: dataKey.key, salt: [UInt8]())
        )
    }

    func key(info: CanonicalEncoding) -> SymmetricKey {
        HKDF<SHA256>.expand(pseudoRandomKey: pseudoRandomKey, info: info.bytes, outputByteCount: 32)
    }
}
