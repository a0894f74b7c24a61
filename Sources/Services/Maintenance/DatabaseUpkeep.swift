package import Verification

/// The database's own standing duties; any worker may do them at any time.
package protocol DatabaseUpkeep: Sendable {
    /// Makes the monthly partitions of the coming months.
    func ensurePartitions() async throws(StoreError)

    /// Removes stored answers and tokens that have had their time, at most so many of each; answers how many.
    func sweep(at moment: Timestamp, limit: Int) async throws(StoreError) -> Int

    /// Which of some files a document names.
    func knownFiles(among ids: [DocumentFileID]) async throws(StoreError) -> Set<DocumentFileID>
}
