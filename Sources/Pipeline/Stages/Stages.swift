package import Logging
package import Services
package import Verification

/// The stages of the pipeline. Each one reads, calls the provider outside any transaction, and records in one.
package struct Stages: Sendable {
    let store: any PipelineStore
    let verifications: any VerificationStore
    let repetitions: any RepetitionStore
    let provider: any IdentityProvider
    let content: any DocumentContentStore
    let identifiers: IdentifierSource
    let timing: StageTiming
    let secondReading: SecondReading?
    let clock: any WallClock
    let logger: Logger

    /// Creates the stages.
    package init(
        store: any PipelineStore, verifications: any VerificationStore, repetitions: any RepetitionStore,
        provider: any IdentityProvider, content: any DocumentContentStore, identifiers: IdentifierSource,
        timing: StageTiming = StageTiming(), secondReading: SecondReading? = nil,
        clock: any WallClock = SystemWallClock(), logger: Logger = Logger(label: "addressee.pipeline")
    ) {
        self.store = store
        self.verifications = verifications
        self.repetitions = repetitions
        self.provider = provider
        self.content = content
        self.identifiers = identifiers
        self.timing = timing
        self.secondReading = secondReading
        self.clock = clock
        self.logger = logger
    }

    /// Runs one stage of a job.
    func run(_ job: ClaimedJob) async throws(StoreError) -> StageOutcome {
        guard let work = try await store.work(for: job) else { return .finished }
        guard work.isCurrent else { return .finished }
        switch job.kind {
        case .planSessions: return try await planSessions(job, work)
        case .concludeAttempt: return try await concludeAttempt(job, work)
        case .openSession, .uploadMedia, .submitSession, .awaitDecision:
            // A session that has gone further has another job, which took it there.
            guard let session = work.session(ProviderSessionID(value: job.subject)),
                session.state == job.kind.startingState
            else { return .finished }
            guard !work.isPastDeadline else { return try await endAtDeadline(session, job, work) }
            return try await runSessionStage(job, session, work).within(work.deadline, from: work.now)
        }
    }

    /// A decision that came by webhook counts, however late it is looked at; the provider is not asked any more.
    private func endAtDeadline(
        _ session: ProviderSessionRecord, _ job: ClaimedJob, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        if let decision = try await receivedDecision(of: session, job) {
            return try await end(session, decision, job, work)
        }
        return try await end(session, with: .deadlinePassed, fields: [], body: nil, job, work)
    }

    private func runSessionStage(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork
    ) async throws(StoreError) -> StageOutcome {
        // A session stays where it was planned, even when its purpose has gone to another integration by now.
        guard let integration = try await store.integration(session.integrationID, tenant: job.tenant) else {
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

extension JobKind {
    /// The state in which a session waits for this stage; the attempt's stages work on no session.
    fileprivate var startingState: ProviderSessionState? {
        switch self {
        case .planSessions, .concludeAttempt: nil
        case .openSession: .planned
        case .uploadMedia: .opened
        case .submitSession: .uploaded
        case .awaitDecision: .submitted
        }
    }
}

extension StageOutcome {
    /// No pause lasts longer than the provider's time.
    fileprivate func within(_ deadline: Timestamp?, from now: Timestamp) -> StageOutcome {
        guard case .notYet(let pause) = self, let deadline else { return self }
        return .notYet(again: min(pause, max(deadline.duration(since: now), .zero)))
    }
}
