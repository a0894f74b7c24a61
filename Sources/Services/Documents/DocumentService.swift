package import Verification

/// Uploading, listing, reading and removing documents.
package struct DocumentService: Sendable {
    private let verifications: VerificationService
    private let content: any DocumentContentStore

    /// Creates the service.
    package init(verifications: VerificationService, content: any DocumentContentStore) {
        self.verifications = verifications
        self.content = content
    }

    /// Opens a place for an upload's bytes; refused in a state that takes no documents. A resubmission in the making may
    /// bring documents while the verification still is rejected.
    package func beginUpload(
        to id: VerificationID, tenant: Tenant, forResubmission: Bool = false
    ) async throws(ServiceError) -> DocumentUpload {
        let record = try await verifications.get(id, tenant: tenant)
        guard record.state.acceptsUploads || (forResubmission && record.status == .rejected) else {
            throw Self.refusal(of: record)
        }
        let fileID = verifications.identifiers.next(Entity.DocumentFile.self)
        let key = DocumentContentKey(
            tenant: tenant, verificationID: id, fileID: fileID, dataKey: record.dataKey)
        let writer = try await storingContent { () throws(DocumentContentError) in try await content.begin(key) }
        return DocumentUpload(fileID: fileID, writer: writer)
    }

    /// Describes an upload whose bytes are stored.
    package func received(
        _ upload: DocumentUpload, kind: DocumentKind, type: DocumentType, side: DocumentSide, mediaType: MediaType,
        sizeInBytes: Int, digest: [UInt8], replaces: Bool
    ) -> ReceivedDocument {
        ReceivedDocument(
            kind: kind, type: type,
            file: DocumentFile(
                id: upload.fileID, side: side, mediaType: mediaType, sizeInBytes: sizeInBytes, digest: digest,
                uploadedAt: verifications.clock.now()),
            replaces: replaces)
    }

    /// Attaches a stored side to its verification; takes the bytes back when that is refused.
    package func attach(
        _ received: ReceivedDocument, to id: VerificationID, tenant: Tenant,
        idempotent call: IdempotentCall<AttachedDocument>? = nil
    ) async throws(ServiceError) -> Answered<AttachedDocument> {
        do {
            let answered = try await commit(received, to: id, tenant: tenant, idempotent: call)
            if case .replayed = answered { await discardUnattached([received.file.id], of: id, tenant: tenant) }
            return answered
        } catch {
            await discard([received.file.id], after: error)
            throw error
        }
    }

    /// Writes the row; the sides of a document often come at the same time, so the loser of a race tries again.
    private func commit(
        _ received: ReceivedDocument, to id: VerificationID, tenant: Tenant,
        idempotent call: IdempotentCall<AttachedDocument>?
    ) async throws(ServiceError) -> Answered<AttachedDocument> {
        var triesLeft = 4
        while true {
            do throws(ServiceError) {
                return try await verifications.change(id, tenant: tenant, expectedVersion: nil, idempotent: call) {
                    change, now throws(ServiceError) in
                    guard change.before.state.acceptsUploads else { throw Self.refusal(of: change.before) }
                    let document = try change.attach(received, at: now, identifiers: verifications.identifiers)
                    return { AttachedDocument(document: document, record: $0.after) }
                }
            } catch {
                triesLeft -= 1
                guard error.code == .versionConflict, triesLeft > 0 else { throw error }
            }
        }
    }

    /// Takes a document back before it is submitted.
    package func remove(
        _ documentID: DocumentID, from id: VerificationID, tenant: Tenant
    ) async throws(ServiceError) -> VerificationRecord {
        let answered = try await verifications.change(
            id, tenant: tenant, expectedVersion: nil, idempotent: Optional<IdempotentCall<VerificationRecord>>.none
        ) { change, now throws(ServiceError) in
            guard change.before.state.acceptsUploads else { throw Self.refusal(of: change.before) }
            _ = try change.remove(documentID, at: now)
            return { $0.after }
        }
        return try answered.freshResult
    }

    /// Finds the file of one side, to be read with `read`.
    package func file(
        _ side: DocumentSide, of documentID: DocumentID, in id: VerificationID, tenant: Tenant
    ) async throws(ServiceError) -> (file: DocumentFile, key: DocumentContentKey) {
        let record = try await verifications.get(id, tenant: tenant)
        guard let document = record.documents.first(where: { $0.id == documentID }),
            let file = document.files.first(where: { $0.side == side })
        else { throw .notFound }
        let key = DocumentContentKey(
            tenant: tenant, verificationID: id, fileID: file.id, dataKey: record.dataKey)
        return (file, key)
    }

    /// Reads a file in order, piece by piece.
    package func read(
        _ key: DocumentContentKey, _ consume: (ArraySlice<UInt8>) async throws -> Void
    ) async throws {
        try await content.read(key, consume)
    }

    /// Removes the bytes of a refused change. Where the commit's outcome is unknown they may belong to a document: they
    /// stay then, and are swept if nothing names them.
    package func discard(_ fileIDs: [DocumentFileID], after error: ServiceError) async {
        guard error.code != .unavailable else { return }
        for fileID in fileIDs { try? await content.remove(fileID) }
    }

    /// Removes bytes that came with a repeated request. A replay may be the answer to this very request, when its commit
    /// was done and only the answer lost: bytes that a document names stay.
    package func discardUnattached(_ fileIDs: [DocumentFileID], of id: VerificationID, tenant: Tenant) async {
        guard let record = try? await verifications.get(id, tenant: tenant) else { return }
        let attached = Set(record.documents.flatMap(\.files).map(\.id))
        for fileID in fileIDs where !attached.contains(fileID) { try? await content.remove(fileID) }
    }

    private static func refusal(of record: VerificationRecord) -> ServiceError {
        ServiceError(
            .illegalAction, "Documents cannot be changed while the status is \(record.status.rawValue).",
            currentStatus: record.status, allowedActions: VerificationStateMachine.allowedActions(in: record.state))
    }
}

/// A place for an upload's bytes.
package struct DocumentUpload: Sendable {
    package let fileID: DocumentFileID
    package let writer: any DocumentContentWriter

    /// Creates an upload.
    package init(fileID: DocumentFileID, writer: any DocumentContentWriter) {
        self.fileID = fileID
        self.writer = writer
    }
}

/// A document after a side was attached to it.
package struct AttachedDocument: Sendable, Equatable {
    package let document: Document
    package let record: VerificationRecord

    /// Creates the pair.
    package init(document: Document, record: VerificationRecord) {
        self.document = document
        self.record = record
    }
}

/// Runs a content store's call and turns its failure into what the caller is told.
package func storingContent<Result>(
    _ body: () async throws(DocumentContentError) -> Result
) async throws(ServiceError) -> Result {
    do {
        return try await body()
    } catch {
        switch error {
        case .notFound: throw .notFound
        case .tampered: throw ServiceError(.internalError, "The stored document is damaged.")
        case .unavailable:
            throw ServiceError(
                .unavailable, "The document store cannot do this at the moment; try again.", retryAfter: .seconds(2))
        }
    }
}
