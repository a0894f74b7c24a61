package import Verification

extension VerificationChange {
    /// Attaches a received side: a further side of the present document, a new document, or a replacement.
    package mutating func attach(
        _ received: ReceivedDocument, at now: Timestamp, identifiers: IdentifierSource
    ) throws(ServiceError) -> Document {
        try check(received)
        defer { touch(at: now) }
        guard let present = after.document(received.kind) else {
            return add(received, keeping: [], at: now, identifiers: identifiers)
        }
        let isSameType = present.type == received.type
        let hasSide = present.files.contains { $0.side == received.file.side }
        if isSameType, !hasSide, present.status == .uploaded {
            return addSide(received.file, to: present)
        }
        guard received.replaces else {
            throw ServiceError(
                .documentExists, "There is a document of this kind already; ask for its replacement.",
                problems: [
                    FieldProblem(
                        pointer: "/kind", code: "document_exists", detail: "Send \"replace\": true to take its place.")
                ])
        }
        retire(present)
        let kept =
            isSameType && present.status == .uploaded ? present.files.filter { $0.side != received.file.side } : []
        return add(received, keeping: kept, at: now, identifiers: identifiers)
    }

    /// Takes its place from a document. One that this change itself has added was never there, and what the change does
    /// to one that leaves with it is not done.
    private mutating func retire(_ document: Document) {
        let isAddedHere = documents.contains { $0.addedID == document.id }
        documents.removeAll { $0.addedID == document.id || $0.changedID == document.id }
        if !isAddedHere { documents.append(.replaced(document.id)) }
        after.documents.removeAll { $0.id == document.id }
    }

    /// Takes a document back.
    package mutating func remove(_ id: DocumentID, at now: Timestamp) throws(ServiceError) -> Document {
        guard let document = after.documents.first(where: { $0.id == id }) else { throw .notFound }
        documents.append(.removed(id))
        after.documents.removeAll { $0.id == id }
        touch(at: now)
        return document
    }

    /// Sets documents to a status, leaving out those a predicate does not name.
    package mutating func setDocuments(
        to status: DocumentStatus, where isMeant: (Document) -> Bool = { _ in true }
    ) {
        for index in after.documents.indices where isMeant(after.documents[index]) {
            guard after.documents[index].status != status else { continue }
            after.documents[index].status = status
            documents.append(.status(after.documents[index].id, status))
        }
    }

    private func check(_ received: ReceivedDocument) throws(ServiceError) {
        var problems: [FieldProblem] = []
        if !after.flow.accepts(received.kind) {
            problems.append(
                FieldProblem(
                    pointer: "/kind", code: "kind_not_in_flow", detail: "The flow has no place for this kind."))
        } else if !received.type.kinds.contains(received.kind) {
            problems.append(
                FieldProblem(
                    pointer: "/type", code: "type_not_of_kind", detail: "This type cannot stand for the kind."))
        } else if !received.type.requiredSides(as: received.kind).contains(received.file.side) {
            problems.append(
                FieldProblem(pointer: "/side", code: "side_not_of_type", detail: "The document has no such side here."))
        }
        guard problems.isEmpty else {
            throw ServiceError(.validationFailed, "The document does not fit the verification.", problems: problems)
        }
    }

    private mutating func add(
        _ received: ReceivedDocument, keeping files: [DocumentFile], at now: Timestamp, identifiers: IdentifierSource
    ) -> Document {
        let document = Document(
            id: identifiers.next(), kind: received.kind, type: received.type, status: .uploaded,
            files: files + [received.file], createdAt: now)
        after.documents.append(document)
        documents.append(.added(document))
        return document
    }

    private mutating func addSide(_ file: DocumentFile, to document: Document) -> Document {
        var changed = document
        changed.files.append(file)
        after.documents = after.documents.map { $0.id == document.id ? changed : $0 }
        documents.append(.sideAdded(document.id, file))
        return changed
    }
}

extension DocumentChange {
    /// The document that is added.
    fileprivate var addedID: DocumentID? {
        if case .added(let document) = self { document.id } else { nil }
    }

    /// The present document that is changed and stays.
    fileprivate var changedID: DocumentID? {
        switch self {
        case .sideAdded(let id, _), .status(let id, _): id
        case .added, .replaced, .removed: nil
        }
    }
}
