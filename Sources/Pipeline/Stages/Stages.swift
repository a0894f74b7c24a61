package import Services
package import Verification

/// The stages of the pipeline. Each one reads, calls the provider outside any transaction, and records in one.
package struct Stages: Sendable {
    let store: any PipelineStore
    let verifications: any VerificationStore
    let provider: any IdentityProvider
    let content: any DocumentContentStore
    let identifiers: IdentifierSource
    let timing: StageTiming

    /// Creates the stages.
    package init(
        store: any PipelineStore, verifications: any VerificationStore, provider: any IdentityProvider,
        content: any DocumentContentStore, identifiers: IdentifierSource, timing: StageTiming = StageTiming()
    ) {
        self.store = store
        self.verifications = verifications
        self.provider = provider
        self.content = content
        self.identifiers = identifiers
        self.timing = timing
    }

    /// Runs one stage of a job.
    func run(_ job: ClaimedJob) async throws(StoreError) -> StageOutcome {
        guard let work = try await store.work(for: job) else { return .finished }
        guard work.isCurrent else { return .finished }
        switch job.kind {
        case .planSessions: return try await planSessions(job, work)
        case .concludeAttempt: return try await concludeAttempt(job, work)
        case .openSession, .uploadMedia, .submitSession, .awaitDecision:
            guard let session = work.session(ProviderSessionID(value: job.subject)), session.state != .ended,
                session.state != .orphaned
            else { return .finished }
            guard !work.isPastDeadline else {
                return try await end(session, with: .deadlinePassed, fields: [], body: nil, job, work)
            }
            return try await runSessionStage(job, session, work)
        }
    }

    private func runSessionStage(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        guard let integration = try await store.integration(for: session.purpose, tenant: job.tenant) else {
            return try await end(session, with: .wrongCredentials, fields: [], body: nil, job, work)
        }
        return switch job.kind {
        case .openSession: try await openSession(job, session, work, integration)
        case .uploadMedia: try await uploadMedia(job, session, work, integration)
        case .submitSession: try await submitSession(job, session, work, integration)
        case .awaitDecision, .planSessions, .concludeAttempt:
            try await awaitDecision(job, session, work, integration)
        }
    }
}

/// The times the stages keep.
package struct StageTiming: Sendable {
    /// When the provider is asked for the first time, should its webhook stay away.
    package let firstPoll: Duration
    /// The longest time between two questions.
    package let longestPoll: Duration

    /// Creates timing.
    package init(firstPoll: Duration = .seconds(30), longestPoll: Duration = .seconds(30 * 60)) {
        self.firstPoll = firstPoll
        self.longestPoll = longestPoll
    }

    /// The pause before the next question: half the time waited so far, within bounds.
    func poll(afterWaiting waited: Duration) -> Duration {
        min(max(waited / 2, firstPoll), longestPoll)
    }
}
