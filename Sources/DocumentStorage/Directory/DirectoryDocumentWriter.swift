internal import Encryption
internal import Logging
internal import Services
internal import Verification

/// Seals a file's bytes into `incoming/` and moves it to its place when it is whole; runs on a file lane.
actor DirectoryDocumentWriter: DocumentContentWriter {
    private let fileID: DocumentFileID
    private let layout: DirectoryLayout
    private let path: String
    private let lane: FileLane
    private let logger: Logger
    // All are gone once the file is finished, abandoned or failed.
    private var admission: ConcurrencyLimit.Admission?
    private var sealer: SegmentSealer?
    private var file: FileDescriptor?

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(
        fileID: DocumentFileID,
        layout: DirectoryLayout,
        admission: consuming ConcurrencyLimit.Admission,
        sealer: consuming SegmentSealer,
        lane: FileLane,
        logger: Logger
    ) {
        self.fileID = fileID
        self.layout = layout
        self.admission = consume admission
        self.lane = lane
        self.logger = logger
        self.sealer = consume sealer
        path = layout.incomingPath(of: fileID, distinction: .random(in: .min ... .max))
    }

    deinit {
        // A writer dropped in the middle leaves a name; where this fails the sweep takes it.
        guard file != nil else { return }
        _ = try? FileNames.remove(path)
    }

    func open() throws(DocumentContentError) {
        do {
            file = try FileDescriptor.create(path: path)
        } catch {
            throw discard(after: error)
        }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(DocumentContentError) {
        guard sealer != nil else { throw .unavailable }
        do {
            if let sealed = try sealer?.push(bytes), !sealed.isEmpty {
                try file?.write(sealed)
            }
        } catch {
            throw discard(after: error)
        }
    }

    func finish() throws(DocumentContentError) {
        guard let last = sealer.take() else { throw .unavailable }
        do {
            let sealed = try last.finish()
            try file?.write(sealed)
            try file?.synchronize()
            try layout.publish(path, as: fileID)
        } catch {
            throw discard(after: error)
        }
        file = nil
        admission = nil
    }

    func abandon() {
        sealer = nil
        admission = nil
        guard file != nil else { return }
        file = nil
        do {
            try FileNames.remove(path)
        } catch {
            logger.report(error)
        }
    }

    /// A writer that failed once keeps nothing and refuses everything after.
    private func discard(after error: any Error) -> DocumentContentError {
        abandon()
        if let error = error as? EncryptionError { return DocumentContentError(error) }
        if let error = error as? FileError { logger.report(error) }
        return .unavailable
    }
}
