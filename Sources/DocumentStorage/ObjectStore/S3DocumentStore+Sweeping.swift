package import Services
package import Verification

extension S3DocumentStore: DocumentContentSweeper {
    /// There are none: an object is stored in one request.
    package func sweepPartialFiles(olderThan age: Duration) async throws(DocumentContentError) -> Int { 0 }

    package func sweepOrphans(
        olderThan age: Duration,
        known: ([DocumentFileID]) async throws -> Set<DocumentFileID>
    ) async throws -> Int {
        let moment = bucket.clock.now() - age
        var removed = 0
        var last: String?
        while true {
            try Task.checkCancellation()
            let page = try await bucket.list(namesBeginning: Entity.DocumentFile.identifierPrefix + "_", after: last)
            let ids = page.entries.filter { $0.lastModified < moment }.compactMap { DocumentFileID($0.name) }
            if !ids.isEmpty {
                for id in Set(ids).subtracting(try await known(ids)) {
                    try await remove(id)
                    removed += 1
                }
            }
            guard page.isTruncated, let next = page.entries.last?.name else { return removed }
            // A page that does not move on would be asked for without end; a name that is not ours cannot be asked after.
            guard next > last ?? "", DocumentFileID(next) != nil else { throw DocumentContentError.unavailable }
            last = next
        }
    }
}
