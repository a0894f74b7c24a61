package import Encryption
package import Logging
package import OutboundHTTP
package import Services
package import Verification

/// Keeps sealed documents as objects of an S3-compatible store, for installations on several machines.
///
/// A document is held in memory, sealed, from its first byte to its upload, so the number under way is bounded.
package struct S3DocumentStore: DocumentContentStore {
    let bucket: S3Bucket
    private let sealing: DocumentSealing
    private let transfers: ConcurrencyLimit
    private let largestObjectInBytes: Int

    /// Creates a store; nothing is sent yet.
    package init(
        configuration: S3Configuration,
        keyRing: KeyRing,
        client: any OutboundHTTPClient,
        clock: any WallClock,
        logger: Logger,
        concurrentTransferLimit: Int = 16,
        random: RandomSource = .system
    ) {
        bucket = S3Bucket(configuration: configuration, client: client, clock: clock, logger: logger)
        sealing = DocumentSealing(keyRing: keyRing, random: random)
        transfers = ConcurrencyLimit(concurrentTransferLimit)
        largestObjectInBytes =
            SegmentFormat.sealedLength(plaintextLength: configuration.largestDocumentInBytes) ?? 0
    }

    /// Begins a document; nothing is sent before `finish`.
    package func begin(_ key: DocumentContentKey) async throws(DocumentContentError) -> any DocumentContentWriter {
        S3DocumentWriter(
            name: key.fileID.description,
            bucket: bucket,
            limit: largestObjectInBytes,
            admission: try transfers.admit(),
            sealer: try sealing.sealer(for: key)
        )
    }

    /// Reads a whole document in order; it is proven whole only once this returns.
    package func read(
        _ key: DocumentContentKey,
        _ consume: (ArraySlice<UInt8>) async throws -> Void
    ) async throws {
        let admission = try transfers.admit()
        var opener = try sealing.opener(for: key)
        let object = try await bucket.get(key.fileID.description, limit: largestObjectInBytes)
        do {
            for start in stride(from: 0, to: object.count, by: SegmentFormat.segmentSizeInBytes) {
                let piece = try opener.push(object[start...].prefix(SegmentFormat.segmentSizeInBytes))
                if !piece.isEmpty { try await consume(piece[...]) }
            }
            let last = try opener.finish()
            if !last.isEmpty { try await consume(last[...]) }
        } catch let error as EncryptionError {
            throw DocumentContentError(error)
        }
        _ = consume admission
    }

    /// Removes a document; removing what is not there is no error.
    package func remove(_ fileID: DocumentFileID) async throws(DocumentContentError) {
        try await bucket.delete(fileID.description)
    }
}
