package import Encryption
package import Logging
package import Services
package import Verification

/// Keeps sealed documents as files below a directory, which several processes may share.
package struct DirectoryDocumentStore: DocumentContentStore {
    let layout: DirectoryLayout
    let clock: any WallClock
    let keeper: DirectoryKeeper
    private let sealing: DocumentSealing
    private let lanes: FileLanes
    private let openFiles: ConcurrencyLimit
    private let logger: Logger

    /// Opens the store below `root` and makes the directory where it is missing; its parent must exist. Throws when
    /// the place cannot be used.
    package init(
        root: String,
        keyRing: KeyRing,
        clock: any WallClock,
        logger: Logger,
        openFileLimit: Int = 256,
        laneCount: Int = 8,
        random: RandomSource = .system
    ) async throws(DocumentContentError) {
        layout = DirectoryLayout(root: root)
        sealing = DocumentSealing(keyRing: keyRing, random: random)
        lanes = FileLanes(count: laneCount)
        openFiles = ConcurrencyLimit(openFileLimit)
        keeper = DirectoryKeeper(layout: layout, lane: lanes.next(), logger: logger)
        self.clock = clock
        self.logger = logger
        try await keeper.prepare()
    }

    /// Begins a file; nothing is visible before `finish`.
    package func begin(_ key: DocumentContentKey) async throws(DocumentContentError) -> any DocumentContentWriter {
        let writer = DirectoryDocumentWriter(
            fileID: key.fileID,
            layout: layout,
            admission: try openFiles.admit(),
            sealer: try sealing.sealer(for: key),
            lane: lanes.next(),
            logger: logger
        )
        try await writer.open()
        return writer
    }

    /// Reads a whole file in order; it is proven whole only once this returns.
    package func read(
        _ key: DocumentContentKey,
        _ consume: (ArraySlice<UInt8>) async throws -> Void
    ) async throws {
        let reader = DirectoryDocumentReader(
            path: layout.path(of: key.fileID),
            admission: try openFiles.admit(),
            opener: try sealing.opener(for: key),
            lane: lanes.next(),
            logger: logger
        )
        while let piece = try await reader.next() {
            try await consume(piece[...])
            try Task.checkCancellation()
        }
    }

    /// Removes a file; removing what is not there is no error.
    package func remove(_ fileID: DocumentFileID) async throws(DocumentContentError) {
        _ = try await keeper.remove(fileID)
    }
}
