import Logging
import Services
import ValidationRules
import Verification

extension Stages {
    /// Judges the attempt once every session has ended, and commits status, decision, history and events together.
    func concludeAttempt(_ job: ClaimedJob, _ work: AttemptWork) async throws(StoreError) -> StageOutcome {
        guard let evidence = AttemptEvidence(of: work) else { return .finished }
        let repeated: Repetitions
        do throws(StoreError) {
            repeated = try await repetitions.repetitions(of: evidence.keys(of: work), in: work.record)
        } catch {
            guard error == .conflict else { throw error }
            // The attempt ended between reading and writing; what holds now decides.
            return .notYet(again: .zero)
        }
        let date = EvaluationDate.localDate(at: work.now, timeZone: work.location?.timeZone)
        let judgement = Judgement(of: work, by: evidence, repetitions: repeated, evaluationDate: date)
        return try await decide(judgement, job, work)
    }

    /// Ends an attempt whose processing cannot go on, with the job that could not be done put into the dead letter: a
    /// person looks at it, with the reason. False when the attempt waits for nothing any more.
    func failAttempt(of job: ClaimedJob, cause: String) async throws(StoreError) -> Bool {
        // The decision that ends an attempt ends its jobs: an open job is always the running attempt's. The record alone
        // is read, for what hangs on it may be what cannot be read.
        for _ in 0..<Self.failingTries {
            guard let record = try await verifications.find(job.verificationID, tenant: job.tenant),
                record.status == .submitted
            else { return false }
            let judgement = Judgement(forDoubleCheck: .processingFailed)
            var change = try change(of: record, by: judgement, at: clock.now())
            change.decision = NewDecision(
                id: identifiers.next(), attemptNumber: record.attemptNumber, isAutomated: true,
                outcome: judgement.outcome.outcome, isResubmittable: judgement.outcome.isResubmittable,
                reasonCode: judgement.outcome.reasonCode, expectedDataVersion: record.expectedDataVersion,
                decidedAt: clock.now())
            change.cancelsJobs = true
            change.buries = BuriedJob(lease: job.lease, reason: cause)
            do throws(StoreError) {
                try await verifications.commit(change)
                return true
            } catch {
                // Somebody has just acted: what holds now decides.
                guard error == .conflict else { throw error }
            }
        }
        throw .conflict
    }

    private static let failingTries = 4

    /// Commits a judgement and finishes the job with it.
    func decide(
        _ judgement: Judgement, _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        let outcome = judgement.outcome
        do throws(StoreError) {
            var change = try change(of: work.record, by: judgement, at: work.now)
            change.decision = NewDecision(
                id: identifiers.next(), attemptNumber: work.attemptNumber, isAutomated: true,
                outcome: outcome.outcome, isResubmittable: outcome.isResubmittable, reasonCode: outcome.reasonCode,
                providerVerdicts: judgement.verdicts, expectedDataVersion: work.expectedDataVersion,
                rulePack: judgement.pack?.name, rulePackVersion: judgement.pack?.version,
                settingsVersion: work.settings.rules.version, evaluationDate: judgement.evaluationDate,
                results: judgement.results, context: judgement.context, decidedAt: work.now)
            change.cancelsJobs = true
            change.finishes = job.lease
            try await verifications.commit(change)
        } catch {
            guard error == .conflict else { throw error }
            // The record moved between reading and writing; what holds now decides.
            return .notYet(again: .zero)
        }
        if outcome.raisesAlert {
            logger.error(
                "A verification could not be judged; the provider or its configuration needs a look",
                metadata: [
                    "verification.id": "\(work.record.id)", "reason": "\(outcome.reasonCode?.rawValue ?? "none")",
                    "provider.reason": "\(outcome.providerReasonCode ?? 0)",
                ])
        }
        return .settled
    }

    /// What a judgement changes on the verification and its documents.
    private func change(
        of record: VerificationRecord, by judgement: Judgement, at now: Timestamp
    ) throws(StoreError) -> VerificationChange {
        let outcome = judgement.outcome
        var change = VerificationChange(of: record)
        do {
            try change.apply(
                .decide, to: outcome.outcome.status, by: .pipeline, reasonCode: outcome.reasonCode, at: now,
                identifiers: identifiers)
        } catch {
            throw .conflict
        }
        let summary = DecisionSummary(
            outcome: outcome.outcome, reasonCode: outcome.reasonCode, isResubmittable: outcome.isResubmittable,
            decidedAt: now)
        change.after.automatedDecision = summary
        if outcome.outcome != .doubleCheck { change.after.finalDecision = summary }
        for document in record.documents {
            let status = judgement.documentStatus(of: document.kind)
            change.setDocuments(to: status) { $0.id == document.id }
        }
        change.revokesLinks = outcome.outcome == .approved
        return change
    }
}
