package import Verification

extension VerificationChange {
    /// Refuses with the list of what is missing.
    package func requireDocuments() throws(ServiceError) {
        var problems: [FieldProblem] = []
        for kind in after.flow.requiredKinds + after.flow.optionalKinds {
            if let document = after.document(kind) {
                problems += document.missingSides.map { side in
                    FieldProblem(
                        pointer: "/documents/\(kind.rawValue)/\(side.rawValue)", code: "side_missing",
                        detail: "The \(side.rawValue) of the \(kind.rawValue) is missing.")
                }
            } else if after.flow.requiredKinds.contains(kind) {
                problems.append(
                    FieldProblem(
                        pointer: "/documents/\(kind.rawValue)", code: "document_missing",
                        detail: "The \(kind.rawValue) is missing."))
            }
        }
        guard problems.isEmpty else {
            throw ServiceError(
                .documentsMissing, "Documents are missing.", problems: problems, currentStatus: before.status)
        }
    }

    /// Starts the attempt's processing and its clock.
    package mutating func startProcessing(
        at now: Timestamp, deadline: Duration = VendorSettings.standardProviderDeadline, identifiers: IdentifierSource
    ) {
        after.providerDeadline = now + deadline
        queueAttempt(at: now, identifiers: identifiers)
    }

    /// Queues the attempt's planning job, which finds out what is left to do.
    package mutating func queueAttempt(at now: Timestamp, identifiers: IdentifierSource) {
        jobs.append(
            NewJob(id: identifiers.next(), kind: .planSessions, subject: after.attemptID.value, runAt: now))
    }

    /// Records a decision by hand beside the automated one.
    package mutating func decideByHand(
        _ outcome: Outcome, reasonCode: ReasonCode?, at now: Timestamp, identifiers: IdentifierSource
    ) {
        let summary = DecisionSummary(
            outcome: outcome, reasonCode: reasonCode, isResubmittable: outcome == .rejected, decidedAt: now)
        after.finalDecision = summary
        decision = NewDecision(
            id: identifiers.next(), attemptNumber: after.attemptNumber, isAutomated: false, outcome: outcome,
            isResubmittable: summary.isResubmittable, reasonCode: reasonCode,
            expectedDataVersion: after.expectedDataVersion, decidedAt: now)
        cancelsJobs = before.status == .submitted
        if outcome == .approved { revokesLinks = true }
    }

    /// Takes over a new version of the expected data; equal data makes no version.
    package mutating func setExpectedData(
        _ data: ExpectedData, insteadOf present: ExpectedData, at now: Timestamp
    ) throws(ServiceError) {
        guard data != present else { return }
        guard Flow(after.flow.name, expected: data.documents) == after.flow else {
            throw ServiceError(
                .validationFailed, "The documents of a verification cannot change its flow.",
                problems: [
                    FieldProblem(
                        pointer: "/documents", code: "flow_changed",
                        detail: "Whether a proof of address belongs to the flow is fixed at creation.")
                ])
        }
        expectedData = data
        after.expectedDataVersion += 1
        touch(at: now)
    }
}
