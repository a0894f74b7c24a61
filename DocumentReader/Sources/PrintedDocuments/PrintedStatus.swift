/// Whether the words of a document could be made sense of.
package enum PrintedStatus: String, Sendable, CaseIterable {
    case read = "ok"
    /// Too few words to tell anything.
    case unreadable
    /// Enough words, of nothing that is a document.
    case notADocument = "not_a_document"

    /// What the person who took the picture is told; nil when there is nothing to complain of.
    package var reason: String? {
        switch self {
        case .read: nil
        case .unreadable:
            "We could not read this photo. Take it again in good light, with the whole page in view."
        case .notADocument:
            "This does not look like a document that we can use. Take a picture of one that is asked for."
        }
    }
}
