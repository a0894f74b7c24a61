/// Encrypts a file as its bytes arrive, in pieces of any size; it holds at most one segment of plaintext.
package struct SegmentSealer: ~Copyable, Sendable {
    private var sequence: SegmentSequence
    private var header: [UInt8]
    private var pending: [UInt8] = []

    /// Starts a file.
    package init(
        dataKey: DataKey,
        context: AuthenticatedContext,
        random: RandomSource = .system
    ) throws(EncryptionError) {
        let noncePrefix = try random.bytes(SegmentFormat.noncePrefixSizeInBytes)
        sequence = SegmentSequence(dataKey: dataKey, context: context, noncePrefix: noncePrefix)
        header = SegmentFormat.header(noncePrefix: noncePrefix)
    }

    /// Takes the next plaintext bytes; answers with the file's next bytes, which may be none.
    package mutating func push(_ plaintext: ArraySlice<UInt8>) throws(EncryptionError) -> [UInt8] {
        var output = takeHeader()
        var rest = plaintext
        while !rest.isEmpty {
            // A full segment waits for one more byte, because the last segment is sealed differently.
            if pending.count == SegmentFormat.segmentSizeInBytes {
                try sealPending(isLast: false, into: &output)
            }
            let piece = rest.prefix(SegmentFormat.segmentSizeInBytes - pending.count)
            pending.append(contentsOf: piece)
            rest = rest[piece.endIndex...]
        }
        return output
    }

    /// Seals the last segment and answers with the file's last bytes.
    package consuming func finish() throws(EncryptionError) -> [UInt8] {
        var output = takeHeader()
        try sealPending(isLast: true, into: &output)
        return output
    }

    private mutating func takeHeader() -> [UInt8] {
        defer { header = [] }
        return header
    }

    private mutating func sealPending(isLast: Bool, into output: inout [UInt8]) throws(EncryptionError) {
        let nonce = try sequence.nextNonce(isLast: isLast)
        output.reserveCapacity(output.count + pending.count + SealedRecord.tagSizeInBytes)
        try SealedRecord.appendSealed(
            pending,
            to: &output,
            using: sequence.key,
            nonce: nonce,
            authenticating: sequence.authenticatedData
        )
        pending.removeAll(keepingCapacity: true)
    }
}
