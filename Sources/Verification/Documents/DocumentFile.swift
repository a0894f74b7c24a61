/// One uploaded side: what is known of its bytes, which lie encrypted in the document store under its id.
package struct DocumentFile: Sendable, Equatable {
    package let id: DocumentFileID
    package let side: DocumentSide
    package let mediaType: MediaType
    package let sizeInBytes: Int
    /// SHA-256 of the plain bytes.
    package let digest: [UInt8]
    package let uploadedAt: Timestamp

    /// Creates a file's description.
    package init(
        id: DocumentFileID, side: DocumentSide, mediaType: MediaType, sizeInBytes: Int, digest: [UInt8],
        uploadedAt: Timestamp
    ) {
        self.id = id
        self.side = side
        self.mediaType = mediaType
        self.sizeInBytes = sizeInBytes
        self.digest = digest
        self.uploadedAt = uploadedAt
    }
}
