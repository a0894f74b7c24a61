internal import Encryption
internal import Logging
internal import Services

/// Reads a sealed file and opens it segment by segment; runs on a file lane.
actor DirectoryDocumentReader {
    private let path: String
    private let admission: ConcurrencyLimit.Admission
    private let lane: FileLane
    private let logger: Logger
    private var opener: SegmentOpener?
    private var file: FileDescriptor?

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(
        path: String,
        admission: consuming ConcurrencyLimit.Admission,
        opener: consuming SegmentOpener,
        lane: FileLane,
        logger: Logger
    ) {
        self.path = path
        self.admission = admission
        self.lane = lane
        self.logger = logger
        self.opener = consume opener
    }

    /// The next plaintext bytes; nil when the file has been read and proven whole.
    func next() throws(DocumentContentError) -> [UInt8]? {
        while opener != nil {
            let sealed = try readSealed()
            let plaintext = sealed.isEmpty ? try finish() : try push(sealed)
            if !plaintext.isEmpty { return plaintext }
        }
        return nil
    }

    private func readSealed() throws(DocumentContentError) -> [UInt8] {
        do {
            if file == nil {
                file = try FileDescriptor.read(path: path)
            }
            return try file?.read(upTo: SegmentFormat.segmentSizeInBytes) ?? []
        } catch {
            guard !error.isMissingFile else { throw .notFound }
            logger.report(error)
            throw .unavailable
        }
    }

    private func push(_ sealed: [UInt8]) throws(DocumentContentError) -> [UInt8] {
        do {
            return try opener?.push(sealed[...]) ?? []
        } catch {
            throw DocumentContentError(error)
        }
    }

    private func finish() throws(DocumentContentError) -> [UInt8] {
        guard let last = opener.take() else { return [] }
        do {
            return try last.finish()
        } catch {
            throw DocumentContentError(error)
        }
    }
}
