internal import Logging
internal import Services
internal import Verification

/// Prepares, lists and clears the store's directories; runs on a file lane.
actor DirectoryKeeper {
    private let layout: DirectoryLayout
    private let lane: FileLane
    private let logger: Logger

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(layout: DirectoryLayout, lane: FileLane, logger: Logger) {
        self.layout = layout
        self.lane = lane
        self.logger = logger
    }

    func prepare() throws(DocumentContentError) {
        do {
            try layout.prepare()
        } catch {
            logger.report(error)
            throw .unavailable
        }
    }

    /// False when there was no such file.
    func remove(_ id: DocumentFileID) throws(DocumentContentError) -> Bool {
        do {
            return try layout.remove(id)
        } catch {
            logger.report(error)
            throw .unavailable
        }
    }

    /// Removes the files in `incoming/` last written before a moment.
    func removePartialFiles(writtenBefore moment: Timestamp) throws(DocumentContentError) -> Int {
        var removed = 0
        for name in FileNames.list(layout.incoming) {
            let path = layout.incoming + "/" + name
            guard wasWritten(path, before: moment) else { continue }
            do {
                removed += try FileNames.remove(path) ? 1 : 0
            } catch {
                logger.report(error)
                throw .unavailable
            }
        }
        return removed
    }

    func outerShards() -> [String] { FileNames.list(layout.files) }

    /// The whole files below an outer shard that were last written before a moment. Names that are no file ids belong
    /// to somebody else and are left alone.
    func files(inOuterShard shard: String, writtenBefore moment: Timestamp) -> [DocumentFileID] {
        let outer = layout.files + "/" + shard
        return FileNames.list(outer).flatMap { inner in
            FileNames.list(outer + "/" + inner).compactMap { name in
                guard let id = DocumentFileID(name), layout.path(of: id) == "\(outer)/\(inner)/\(name)",
                    wasWritten(layout.path(of: id), before: moment)
                else { return nil }
                return id
            }
        }
    }

    private func wasWritten(_ path: String, before moment: Timestamp) -> Bool {
        FileNames.secondsOfLastWrite(path).map { $0 < moment.secondsSinceUnixEpoch } ?? false
    }
}
