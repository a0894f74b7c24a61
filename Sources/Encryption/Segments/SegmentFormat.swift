internal import Crypto

/// The file format of document bytes: a header, then segments that can be sealed and opened one at a time.
///
/// The header is the magic, the format version, the segment size (32 bits, big-endian) and a random nonce prefix. Each
/// segment holds 64 KiB of plaintext, the last one whatever is left (nothing, for an empty file), sealed with
/// AES-256-GCM under the nonce *prefix, counter, last flag*. The counter catches reordering, the last flag truncation
/// and extension, the authenticated context and the key (derived from the header too) segments of another file.
package enum SegmentFormat {
    /// How much plaintext a full segment holds.
    package static let segmentSizeInBytes = 64 * 1024
    /// How long the header is.
    package static let headerSizeInBytes = magic.count + 1 + 4 + noncePrefixSizeInBytes

    static let magic = Array("ADSG".utf8)
    static let version: UInt8 = 1
    static let noncePrefixSizeInBytes = 7
    static let sealedSegmentSizeInBytes = segmentSizeInBytes + SealedRecord.tagSizeInBytes

    /// How long the file of a plaintext is, or nil where no such file can be.
    package static func sealedLength(plaintextLength: Int) -> Int? {
        guard plaintextLength >= 0 else { return nil }
        let (whole, rest) = plaintextLength.quotientAndRemainder(dividingBy: segmentSizeInBytes)
        let segments = max(whole + (rest > 0 ? 1 : 0), 1)
        let (length, overflow) = plaintextLength.addingReportingOverflow(
            headerSizeInBytes + segments * SealedRecord.tagSizeInBytes
        )
        return overflow ? nil : length
    }

    /// How long the plaintext of a file is, or nil where no file has this length.
    package static func plaintextLength(sealedLength: Int) -> Int? {
        guard sealedLength >= headerSizeInBytes + SealedRecord.tagSizeInBytes else { return nil }
        let (whole, rest) = (sealedLength - headerSizeInBytes).quotientAndRemainder(
            dividingBy: sealedSegmentSizeInBytes
        )
        guard rest > 0 else { return whole * segmentSizeInBytes }
        let tail = rest - SealedRecord.tagSizeInBytes
        // An empty last segment ends an empty file only.
        guard tail > 0 || (tail == 0 && whole == 0) else { return nil }
        return whole * segmentSizeInBytes + tail
    }

    static func header(noncePrefix: [UInt8]) -> [UInt8] {
        var header = magic
        header.append(version)
        withUnsafeBytes(of: UInt32(segmentSizeInBytes).bigEndian) { header.append(contentsOf: $0) }
        header.append(contentsOf: noncePrefix)
        return header
    }

    /// Refuses every header but one this program could have written.
    static func noncePrefix(ofHeader header: [UInt8]) throws(EncryptionError) -> [UInt8] {
        let prefix = Array(header.suffix(noncePrefixSizeInBytes))
        guard header == self.header(noncePrefix: prefix) else { throw .unsupportedFormat }
        return prefix
    }
}
