package import Verification

/// Clears a content store of what crashes left behind.
package protocol DocumentContentSweeper: Sendable {
    /// Removes what writers left unfinished; answers how many files. The age must exceed the longest upload.
    func sweepPartialFiles(olderThan age: Duration) async throws(DocumentContentError) -> Int

    /// Removes whole files whose row was never committed; answers how many. `known` says which of some ids have a row;
    /// the age must exceed the longest time between a file's end and the commit.
    func sweepOrphans(
        olderThan age: Duration, known: ([DocumentFileID]) async throws -> Set<DocumentFileID>
    ) async throws -> Int
}
