package import Verification

/// Reads files of unknown origin, where they can do no harm.
package protocol DocumentReader: Sendable {
    /// What a file shows; one that cannot be read gives a finding that says so.
    func read(_ bytes: [UInt8]) async throws(DocumentReaderError) -> ReadDocument
}
