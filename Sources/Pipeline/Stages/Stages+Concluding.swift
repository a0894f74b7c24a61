import Services
import ValidationRules
import Verification

extension Stages {
    /// Judges the attempt once every session has ended, and commits status, decision, history and events together.
    func concludeAttempt(_ job: ClaimedJob, _ work: AttemptWork) async throws(StoreError) -> StageOutcome {
        let date = EvaluationDate.localDate(at: work.now, timeZone: work.location?.timeZone)
        guard let judgement = Judgement(of: work, evaluationDate: date) else { return .finished }
        return try await decide(judgement, job, work)
    }

    /// Ends an attempt whose processing cannot go on: a person looks at it, with the reason. The job itself stays, to be
    /// put into the dead letter.
    func failAttempt(of job: ClaimedJob) async throws(StoreError) {
        guard let work = try await store.work(for: job), work.isCurrent else { return }
        let judgement = Judgement(forDoubleCheck: .processingFailed, of: work)
        try await verifications.commit(change(by: judgement, work, finishing: nil))
    }

    /// Commits a judgement and finishes the job with it.
    func decide(
        _ judgement: Judgement, _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        do {
            try await verifications.commit(change(by: judgement, work, finishing: job.lease))
            return .settled
        } catch .conflict {
            // The record moved between reading and writing; what holds now decides.
            return .notYet(again: .zero)
        }
    }

    private func change(
        by judgement: Judgement, _ work: AttemptWork, finishing lease: JobLease?
    ) throws(StoreError) -> VerificationChange {
        let outcome = judgement.outcome
        var change = VerificationChange(of: work.record)
        do {
            try change.apply(
                .decide, to: outcome.outcome.status, by: .pipeline, reasonCode: outcome.reasonCode, at: work.now,
                identifiers: identifiers)
        } catch {
            throw .conflict
        }
        let summary = DecisionSummary(
            outcome: outcome.outcome, reasonCode: outcome.reasonCode, isResubmittable: outcome.isResubmittable,
            decidedAt: work.now)
        change.after.automatedDecision = summary
        if outcome.outcome != .doubleCheck { change.after.finalDecision = summary }
        change.decision = NewDecision(
            id: identifiers.next(), attemptNumber: work.attemptNumber, isAutomated: true, outcome: outcome.outcome,
            isResubmittable: outcome.isResubmittable, reasonCode: outcome.reasonCode,
            providerVerdicts: judgement.verdicts, expectedDataVersion: work.expectedDataVersion,
            rulePack: judgement.pack?.name, rulePackVersion: judgement.pack?.version,
            settingsVersion: work.settings.version, evaluationDate: judgement.evaluationDate,
            results: judgement.results, decidedAt: work.now)
        for document in work.record.documents {
            let status = judgement.documentStatus(of: document.kind)
            change.setDocuments(to: status) { $0.id == document.id }
        }
        change.revokesLinks = outcome.outcome == .approved
        change.cancelsJobs = lease != nil
        change.finishes = lease
        return change
    }
}
