package import Services
package import Verification

extension DirectoryDocumentStore: DocumentContentSweeper {
    package func sweepPartialFiles(olderThan age: Duration) async throws(DocumentContentError) -> Int {
        try await keeper.removePartialFiles(writtenBefore: clock.now() - age)
    }

    package func sweepOrphans(
        olderThan age: Duration,
        known: ([DocumentFileID]) async throws -> Set<DocumentFileID>
    ) async throws -> Int {
        let moment = clock.now() - age
        var removed = 0
        for shard in await keeper.outerShards() {
            try Task.checkCancellation()
            let ids = await keeper.files(inOuterShard: shard, writtenBefore: moment)
            guard !ids.isEmpty else { continue }
            for id in Set(ids).subtracting(try await known(ids)) where try await keeper.remove(id) {
                removed += 1
            }
        }
        return removed
    }
}
