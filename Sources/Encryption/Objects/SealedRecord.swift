internal import Crypto
internal import FoundationEssentials

/// The bytes of one sealed value: format version, nonce, ciphertext, tag.
enum SealedRecord {
    static let formatVersion: UInt8 = 1
    static let nonceSizeInBytes = 12
    static let tagSizeInBytes = 16
    static let overheadInBytes = 1 + nonceSizeInBytes + tagSizeInBytes

    static func seal(
        _ plaintext: [UInt8],
        using key: SymmetricKey,
        authenticating data: [UInt8],
        random: RandomSource
    ) throws(EncryptionError) -> [UInt8] {
        let nonce = try random.bytes(nonceSizeInBytes)
        var record: [UInt8] = []
        record.reserveCapacity(overheadInBytes + plaintext.count)
        record.append(formatVersion)
        record.append(contentsOf: nonce)
        try appendSealed(plaintext, to: &record, using: key, nonce: nonce, authenticating: data)
        return record
    }

    static func open(
        _ record: [UInt8],
        using key: SymmetricKey,
        authenticating data: [UInt8]
    ) throws(EncryptionError) -> [UInt8] {
        guard record.count >= overheadInBytes else { throw .authenticationFailed }
        guard record[0] == formatVersion else { throw .unsupportedFormat }
        return try openSealed(
            record[(1 + nonceSizeInBytes)...],
            using: key,
            nonce: record[1..<(1 + nonceSizeInBytes)],
            authenticating: data
        )
    }

    /// Appends ciphertext and tag.
    static func appendSealed(
        _ plaintext: [UInt8],
        to output: inout [UInt8],
        using key: SymmetricKey,
        nonce: [UInt8],
        authenticating data: [UInt8]
    ) throws(EncryptionError) {
        do {
            let box = try AES.GCM.seal(
                plaintext,
                using: key,
                nonce: AES.GCM.Nonce(data: nonce),
                authenticating: data
            )
            output.append(contentsOf: box.ciphertext)
            output.append(contentsOf: box.tag)
        } catch {
            throw EncryptionError.lengthLimit
        }
    }

    /// Opens ciphertext and tag.
    static func openSealed(
        _ sealed: ArraySlice<UInt8>,
        using key: SymmetricKey,
        nonce: ArraySlice<UInt8>,
        authenticating data: [UInt8]
    ) throws(EncryptionError) -> [UInt8] {
        guard sealed.count >= tagSizeInBytes else { throw .authenticationFailed }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: nonce),
                ciphertext: sealed.dropLast(tagSizeInBytes),
                tag: sealed.suffix(tagSizeInBytes)
            )
            return Array(try AES.GCM.open(box, using: key, authenticating: data))
        } catch {
            throw EncryptionError.authenticationFailed
        }
    }
}
