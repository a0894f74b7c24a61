/// Why the document reader gave no answer about a file.
package enum DocumentReaderError: String, Error, Sendable, CaseIterable {
    /// The program is not installed, or does not start.
    case unavailable
    /// More files wait for it than it takes on.
    case busy
    /// The process ended over the file.
    case crashed
    /// The time for a file was over.
    case timedOut = "timed_out"
}
