package import Verification

/// One side whose bytes are stored and that waits to be attached to its verification.
package struct ReceivedDocument: Sendable, Equatable {
    package let kind: DocumentKind
    package let type: DocumentType
    package let file: DocumentFile
    /// Takes the place of a side or document that is there already.
    package let replaces: Bool

    /// Creates a received side.
    package init(kind: DocumentKind, type: DocumentType, file: DocumentFile, replaces: Bool = false) {
        self.kind = kind
        self.type = type
        self.file = file
        self.replaces = replaces
    }
}
