/// Whether the words of a document could be made sense of.
package enum PrintedStatus: String, Sendable, CaseIterable {
    case read = "ok"
    /// Too few words to tell anything.
    case unreadable
    /// Enough words, of nothing that is a document.
    case notADocument = "not_a_document"
}
