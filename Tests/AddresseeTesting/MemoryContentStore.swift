package import Services
import Synchronization
package import Verification

/// Document bytes in memory; a writer's bytes are visible when it has finished.
package final class MemoryContentStore: DocumentContentStore {
    private let files = Mutex<[DocumentFileID: [UInt8]]>([:])

    /// Creates an empty store.
    package init() {}

    /// The files that are there.
    package var fileIDs: Set<DocumentFileID> { files.withLock { Set($0.keys) } }

    /// Puts a file in its place at once.
    package func put(_ bytes: [UInt8], as id: DocumentFileID) {
        files.withLock { $0[id] = bytes }
    }

    package func begin(_ key: DocumentContentKey) async throws(DocumentContentError) -> any DocumentContentWriter {
        Writer(store: self, id: key.fileID)
    }

    package func read(_ key: DocumentContentKey, _ consume: (ArraySlice<UInt8>) async throws -> Void) async throws {
        guard let bytes = files.withLock({ $0[key.fileID] }) else { throw DocumentContentError.notFound }
        try await consume(bytes[...])
    }

    package func remove(_ fileID: DocumentFileID) async throws(DocumentContentError) {
        files.withLock { $0[fileID] = nil }
    }

    private actor Writer: DocumentContentWriter {
        private let store: MemoryContentStore
        private let id: DocumentFileID
        private var bytes: [UInt8] = []

        init(store: MemoryContentStore, id: DocumentFileID) {
            self.store = store
            self.id = id
        }

        func append(_ bytes: ArraySlice<UInt8>) async throws(DocumentContentError) {
            self.bytes += bytes
        }

        func finish() async throws(DocumentContentError) {
            store.put(bytes, as: id)
        }

        func abandon() async {
            bytes = []
        }
    }
}
