import Logging
import Services
import Verification

extension Stages {
    /// Ends a session with the provider's decision.
    func end(
        _ session: ProviderSessionRecord, _ decision: ProviderDecision, _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        try await end(
            session, with: decision.verdict, fields: decision.fields, body: decision.body, job, work)
    }

    /// Ends a session with a verdict; where the policy wants another session, that one is planned in the same breath.
    func end(
        _ session: ProviderSessionRecord, with verdict: ProviderVerdict, fields: [ExtractedField], body: [UInt8]?,
        _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        let fields = fields.masking(work.expectedData.person.socialSecurityNumber)
        let conclusion = work.conclusion(of: verdict, session: session, fields: fields)
        let replacement = conclusion == .replaced ? planner.replacement(for: session) : nil
        let next = replacement.map { planner.openingJob(of: $0, at: work.now) } ?? planner.concludingJob(of: work)
        try await store.recordEnded(
            SessionEnd(
                sessionID: session.id, verdict: verdict, fields: fields, body: body, replacement: replacement,
                jobs: [next], endedAt: work.now),
            job: job)
        return .settled
    }

    /// Gives up a session whose create answer was lost.
    func giveUp(
        _ session: ProviderSessionRecord, _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        let replacement = planner.replacement(for: session)
        // Every lost answer may be a session at the provider: the more there are, the longer the next one waits.
        let lost = work.sessions.count { $0.purpose == session.purpose && $0.state == .orphaned }
        let opening = planner.openingJob(of: replacement, at: work.now + timing.reopening(afterLost: lost))
        try await store.orphan(session.id, replacement: replacement, jobs: [opening], job: job)
        return .settled
    }

    /// What a failed call means for the session and its job.
    func outcome(
        of error: ProviderError, _ session: ProviderSessionRecord, _ job: ClaimedJob, _ work: AttemptWork,
        _ integration: Integration
    ) async throws(StoreError) -> StageOutcome {
        switch error.class {
        case .transient, .unknownOutcome, .untrusted:
            return .failed(cause: error.cause)
        case .throttled(let pause):
            return .notYet(again: pause ?? .seconds(30))
        case .wrongCredentials:
            logger.error(
                "The provider refuses an integration's credentials",
                metadata: ["integration.id": "\(integration.id)", "cause": "\(error.cause)"])
            try await store.markIntegration(integration.id, tenant: job.tenant, isFailing: true)
            return try await end(session, with: .wrongCredentials, fields: [], body: nil, job, work)
        case .permanent, .alreadySubmitted, .unknownSession:
            return try await end(session, with: .refused, fields: [], body: nil, job, work)
        }
    }
}

extension AttemptWork {
    /// The policy's word on an ended session of this attempt.
    func conclusion(
        of verdict: ProviderVerdict, session: ProviderSessionRecord, fields: [ExtractedField]
    ) -> SessionConclusion {
        let address = record.document(.proofOfAddress)
        let accepts = address.map { record.flow.acceptance(of: $0.type, as: .proofOfAddress) != .refused } ?? false
        return DecisionPolicy.conclusion(
            of: verdict, purpose: session.purpose,
            tryNumber: endedTries(of: session.purpose, upTo: session.tryNumber),
            hasExtraction: ExtractedData(fields: fields).holdsEvidence(for: session.purpose),
            acceptsAddressDocument: accepts)
    }
}
