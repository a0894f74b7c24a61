/// One document of a verification: a kind, a type and its uploaded sides.
package struct Document: Sendable, Equatable {
    package let id: DocumentID
    package let kind: DocumentKind
    package let type: DocumentType
    package var status: DocumentStatus
    package var files: [DocumentFile]
    package let createdAt: Timestamp

    /// Creates a document.
    package init(
        id: DocumentID, kind: DocumentKind, type: DocumentType, status: DocumentStatus, files: [DocumentFile],
        createdAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.type = type
        self.status = status
        self.files = files
        self.createdAt = createdAt
    }

    /// The sides its type needs and that are not uploaded yet.
    package var missingSides: [DocumentSide] {
        type.requiredSides(as: kind).filter { side in !files.contains { $0.side == side } }
    }
}
