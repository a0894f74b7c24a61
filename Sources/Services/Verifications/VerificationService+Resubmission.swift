package import Verification

extension VerificationService {
    /// Opens a new attempt after a rejection; with `submits` it is submitted in the same transaction.
    package func resubmit(
        _ id: VerificationID, with command: ResubmitVerification, tenant: Tenant, by actor: Actor,
        idempotent call: IdempotentCall<LinkedVerification>? = nil
    ) async throws(ServiceError) -> Answered<LinkedVerification> {
        guard !command.waivesReplacement || command.details.comment?.isEmpty == false else {
            throw ServiceError(
                .validationFailed, "A waiver needs a comment.",
                problems: [FieldProblem(pointer: "/comment", code: "required", detail: "Say why the documents stand.")])
        }
        return try await change(
            id, tenant: tenant, expectedVersion: command.details.expectedVersion, idempotent: call
        ) { change, now throws(ServiceError) in
            let present = try await expectedData(of: change.before)
            let corrected = command.corrections.applied(to: present)
            let standing = try await standingDocuments(
                of: change.before, corrected: ExpectedDataPart.changed(from: present, to: corrected),
                waives: command.waivesReplacement)
            try change.openAttempt(
                standing: standing, by: actor, details: command.details, at: now, identifiers: identifiers)
            try change.setExpectedData(corrected, insteadOf: present, at: now)
            for received in command.documents {
                _ = try change.attach(received, at: now, identifiers: identifiers)
            }
            let (link, url) = links.issue(at: now)
            change.link = link
            change.after.linkExpiresAt = link.expiresAt
            if command.submits {
                try change.requireReplacements()
                try change.take(.submit, by: actor, at: now, identifiers: identifiers)
                change.startProcessing(at: now, identifiers: identifiers)
            }
            change.setAttempt(openedAt: now)
            return { LinkedVerification(record: $0.after, url: url) }
        }
    }

    /// The documents that need no replacement: not rejected, or rejected only over expected values that were corrected,
    /// or let stand by a waiver.
    private func standingDocuments(
        of record: VerificationRecord, corrected: Set<ExpectedDataPart>, waives: Bool
    ) async throws(ServiceError) -> Set<DocumentID> {
        let rejected = record.documents.filter { $0.status == .rejected }
        guard !rejected.isEmpty, !waives else { return Set(record.documents.map(\.id)) }
        var standing = Set(record.documents.filter { $0.status != .rejected }.map(\.id))
        guard !corrected.isEmpty else { return standing }
        let decisions = try await storing { () throws(StoreError) in try await store.decisions(of: record) }
        let results = decisions.first { $0.isAutomated && $0.attemptNumber == record.attemptNumber }?.results ?? []
        for document in rejected {
            let causes = results.filter {
                $0.documentKind == document.kind && DecisionPolicy.outcome(of: $0) == .rejected
            }
            let isAnswered = causes.allSatisfy { !$0.comparedWith.isDisjoint(with: corrected) }
            if !causes.isEmpty, isAnswered { standing.insert(document.id) }
        }
        return standing
    }
}

extension VerificationChange {
    /// Opens the next attempt with the documents that stand.
    mutating func openAttempt(
        standing: Set<DocumentID>, by actor: Actor, details: ActionDetails, at now: Timestamp,
        identifiers: IdentifierSource
    ) throws(ServiceError) {
        guard VerificationStateMachine.destinations(of: .resubmit, from: after.status) == [.started] else {
            throw ServiceError(
                IllegalAction(
                    action: .resubmit, currentStatus: after.status,
                    allowedActions: VerificationStateMachine.allowedActions(in: after.state)))
        }
        after.attemptID = identifiers.next()
        after.attemptNumber += 1
        after.submittedAt = nil
        after.providerDeadline = nil
        after.automatedDecision = nil
        after.finalDecision = nil
        try take(
            .resubmit, by: actor, reasonCode: details.reasonCode, comment: details.comment, at: now,
            identifiers: identifiers)
        for document in after.documents where !standing.contains(document.id) {
            documents.append(.replaced(document.id))
        }
        after.documents.removeAll { !standing.contains($0.id) }
        setDocuments(to: .uploaded)
    }

    /// Records the attempt once it is known which documents it begins with and which expected data judges it.
    mutating func setAttempt(openedAt now: Timestamp) {
        let carried = Set(before.documents.map(\.id))
        attempt = NewAttempt(
            id: after.attemptID, number: after.attemptNumber, expectedDataVersion: after.expectedDataVersion,
            carriedDocumentIDs: after.documents.map(\.id).filter(carried.contains), openedAt: now)
    }

    /// Refuses to submit at once while a rejected document has no replacement.
    func requireReplacements() throws(ServiceError) {
        do {
            try requireDocuments()
        } catch {
            throw ServiceError(
                .documentReplacementRequired, "Documents that caused the rejection must be replaced.",
                problems: error.problems, currentStatus: before.status)
        }
    }
}
