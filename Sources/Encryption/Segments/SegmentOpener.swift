/// Decrypts a file as its bytes are read, in pieces of any size; it holds at most one sealed segment.
///
/// What it hands out is authentic and in order, but only `finish` proves that nothing is missing at the end: act on the
/// whole file after that, and never on a part of it.
package struct SegmentOpener: ~Copyable, Sendable {
    private let dataKey: DataKey
    private let context: AuthenticatedContext
    private var header: [UInt8] = []
    private var sequence: SegmentSequence?
    private var pending: [UInt8] = []
    private var failure: EncryptionError?

    /// Starts reading a file that was sealed for this context.
    package init(dataKey: DataKey, context: AuthenticatedContext) {
        self.dataKey = dataKey
        self.context = context
    }

    /// Takes the file's next bytes; answers with the next plaintext bytes, which may be none.
    package mutating func push(_ sealed: ArraySlice<UInt8>) throws(EncryptionError) -> [UInt8] {
        if let failure { throw failure }
        do {
            return try open(sealed)
        } catch {
            failure = error
            throw error
        }
    }

    /// Opens the last segment and answers with the last plaintext bytes; fails when the file was cut anywhere.
    package consuming func finish() throws(EncryptionError) -> [UInt8] {
        if let failure { throw failure }
        var output: [UInt8] = []
        try openPending(isLast: true, into: &output)
        return output
    }

    private mutating func open(_ sealed: ArraySlice<UInt8>) throws(EncryptionError) -> [UInt8] {
        var output: [UInt8] = []
        var rest = try readHeader(from: sealed)
        while !rest.isEmpty {
            // A full segment waits for one more byte, because the last segment is sealed differently.
            if pending.count == SegmentFormat.sealedSegmentSizeInBytes {
                try openPending(isLast: false, into: &output)
            }
            let piece = rest.prefix(SegmentFormat.sealedSegmentSizeInBytes - pending.count)
            pending.append(contentsOf: piece)
            rest = rest[piece.endIndex...]
        }
        return output
    }

    /// Answers with what comes after the header.
    private mutating func readHeader(from bytes: ArraySlice<UInt8>) throws(EncryptionError) -> ArraySlice<UInt8> {
        guard sequence == nil else { return bytes }
        let piece = bytes.prefix(SegmentFormat.headerSizeInBytes - header.count)
        header.append(contentsOf: piece)
        if header.count == SegmentFormat.headerSizeInBytes {
            let noncePrefix = try SegmentFormat.noncePrefix(ofHeader: header)
            sequence = SegmentSequence(dataKey: dataKey, context: context, noncePrefix: noncePrefix)
        }
        return bytes[piece.endIndex...]
    }

    private mutating func openPending(isLast: Bool, into output: inout [UInt8]) throws(EncryptionError) {
        guard var sequence = sequence.take() else { throw .authenticationFailed }
        let nonce = try sequence.nextNonce(isLast: isLast)
        let plaintext = try SealedRecord.openSealed(
            pending[...],
            using: sequence.key,
            nonce: nonce[...],
            authenticating: sequence.authenticatedData
        )
        output.append(contentsOf: plaintext)
        pending.removeAll(keepingCapacity: true)
        self.sequence = consume sequence
    }
}
