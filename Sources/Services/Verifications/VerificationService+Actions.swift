package import Verification

extension VerificationService {
    /// Hands the documents over for processing; refused with a list while one is missing.
    package func submit(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails = ActionDetails(),
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await act(.submit, on: id, tenant: tenant, by: actor, details: details, idempotent: call) {
            change, now throws(ServiceError) in
            try change.requireDocuments()
            change.startProcessing(at: now, identifiers: identifiers)
        }
    }

    /// Approves by hand; sets every document approved.
    package func approve(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails,
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await act(.approve, on: id, tenant: tenant, by: actor, details: details, idempotent: call) { change, now in
            change.decideByHand(.approved, reasonCode: details.reasonCode, at: now, identifiers: identifiers)
            change.setDocuments(to: .approved)
        }
    }

    /// Rejects by hand, with a reason; sets the named documents rejected, all by default.
    package func reject(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails,
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        guard details.reasonCode != nil || details.comment?.isEmpty == false else {
            throw ServiceError(
                .validationFailed, "A rejection needs a reason code or a comment.",
                problems: [
                    FieldProblem(
                        pointer: "/reason_code", code: "required", detail: "Give a reason_code or a comment.")
                ])
        }
        return try await act(.reject, on: id, tenant: tenant, by: actor, details: details, idempotent: call) {
            change, now in
            change.decideByHand(.rejected, reasonCode: details.reasonCode, at: now, identifiers: identifiers)
            change.setDocuments(to: .rejected) { document in
                details.rejectedKinds.isEmpty || details.rejectedKinds.contains(document.kind)
            }
        }
    }

    /// Stops the clocks: no new provider call starts until it is resumed.
    package func hold(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails,
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await act(.hold, on: id, tenant: tenant, by: actor, details: details, idempotent: call)
    }

    /// Goes on where it was held; a submitted one is queued again.
    package func resume(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails,
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await act(.resume, on: id, tenant: tenant, by: actor, details: details, idempotent: call) { change, now in
            guard change.after.status == .submitted else { return }
            change.queueAttempt(at: now, identifiers: identifiers)
        }
    }

    /// Ends it for good, with its open jobs, links and documents.
    package func cancel(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails,
        idempotent call: IdempotentCall<VerificationRecord>? = nil
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await act(.cancel, on: id, tenant: tenant, by: actor, details: details, idempotent: call) { change, _ in
            change.setDocuments(to: .canceled)
            change.cancelsJobs = true
            change.revokesLinks = true
        }
    }

    /// Makes a new link and revokes the old one with its tokens.
    package func renewLink(
        _ id: VerificationID, tenant: Tenant, by actor: Actor, details: ActionDetails = ActionDetails(),
        idempotent call: IdempotentCall<LinkedVerification>? = nil
    ) async throws(ServiceError) -> Answered<LinkedVerification> {
        try await change(id, tenant: tenant, expectedVersion: details.expectedVersion, idempotent: call) {
            change, now throws(ServiceError) in
            guard !change.after.status.isFinal, change.after.status != .approved else {
                throw ServiceError(
                    .illegalAction, "A link is of no use any more.", currentStatus: change.after.status,
                    allowedActions: VerificationStateMachine.allowedActions(in: change.after.state))
            }
            let (link, url) = links.issue(at: now)
            change.link = link
            change.after.linkExpiresAt = link.expiresAt
            change.touch(at: now)
            return { LinkedVerification(record: $0.after, url: url) }
        }
    }

    /// Corrects expected data while started, and the vendor's own words at any time.
    package func update(
        _ id: VerificationID, with command: UpdateVerification, tenant: Tenant, expectedVersion: Int?
    ) async throws(ServiceError) -> VerificationRecord {
        let answered = try await change(id, tenant: tenant, expectedVersion: expectedVersion, idempotent: nil) {
            change, now throws(ServiceError) in
            if !command.expectedData.isEmpty {
                try await correct(&change, with: command.expectedData, at: now)
            }
            let reference = command.vendorReference.applied(to: change.after.vendorReference)
            let state = command.vendorState.applied(to: change.after.vendorState)
            if reference != change.after.vendorReference || state != change.after.vendorState {
                change.after.vendorReference = reference
                change.after.vendorState = state
                change.touch(at: now)
            }
            return { $0.after }
        }
        return try answered.freshResult
    }

    private func correct(
        _ change: inout VerificationChange, with patch: ExpectedDataPatch, at now: Timestamp
    ) async throws(ServiceError) {
        guard change.after.status == .started else {
            throw ServiceError(
                .illegalAction, "Expected data can be changed only while the status is started.",
                currentStatus: change.after.status,
                allowedActions: VerificationStateMachine.allowedActions(in: change.after.state))
        }
        let present = try await expectedData(of: change.before)
        try change.setExpectedData(patch.applied(to: present), insteadOf: present, at: now)
    }
}

extension Answered {
    /// The result of a call that cannot be a replay, because it carried no key.
    var freshResult: Result {
        get throws(ServiceError) {
            switch self {
            case .fresh(let result): return result
            case .replayed: throw ServiceError(.internalError, "Something went wrong on our side.")
            }
        }
    }
}
