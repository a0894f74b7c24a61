package import Verification

/// Names one file's bytes and the key they are sealed with.
package struct DocumentContentKey: Sendable, Equatable {
    package let tenant: Tenant
    package let verificationID: VerificationID
    package let fileID: DocumentFileID
    package let dataKey: DataKeyReference

    /// Creates a key.
    package init(
        tenant: Tenant, verificationID: VerificationID, fileID: DocumentFileID, dataKey: DataKeyReference
    ) {
        self.tenant = tenant
        self.verificationID = verificationID
        self.fileID = fileID
        self.dataKey = dataKey
    }
}

/// Where document bytes are kept, sealed before they leave the process.
package protocol DocumentContentStore: Sendable {
    /// Begins a file; nothing is visible before `finish`.
    func begin(_ key: DocumentContentKey) async throws(DocumentContentError) -> any DocumentContentWriter

    /// Reads a whole file in order, piece by piece; each piece is authenticated before it is handed out.
    func read(
        _ key: DocumentContentKey, _ consume: (ArraySlice<UInt8>) async throws -> Void
    ) async throws

    /// Removes a file; removing what is not there is no error.
    func remove(_ fileID: DocumentFileID) async throws(DocumentContentError)
}

/// Takes a file's bytes piece by piece.
package protocol DocumentContentWriter: Sendable {
    /// Adds bytes.
    func append(_ bytes: ArraySlice<UInt8>) async throws(DocumentContentError)

    /// Makes the file durable and visible.
    func finish() async throws(DocumentContentError)

    /// Gives up; leaves nothing behind.
    func abandon() async
}

/// Why document bytes could not be kept or read.
package enum DocumentContentError: Error, Sendable, Equatable {
    case notFound
    /// The bytes were changed, cut or belong to another file.
    case tampered
    /// The store is full, slow or away.
    case unavailable
}
