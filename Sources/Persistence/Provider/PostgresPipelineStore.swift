import Encryption
import Postgres
package import Services
package import Verification

/// The pipeline's store in PostgreSQL. Every write ends, moves or gives back the job in its own transaction, which the
/// job's lease guards.
package struct PostgresPipelineStore: PipelineStore {
    let database: Database
    let vaults: Vaults
    private let hints: PostgresHints?

    /// Works in the role of the workers.
    package init(_ database: Database, vaults: Vaults, hints: PostgresHints? = nil) {
        self.database = database
        self.vaults = vaults
        self.hints = hints
    }

    // MARK: Integrations

    package func integration(_ id: IntegrationID, tenant: Tenant) async throws(StoreError) -> Integration? {
        try await database.integrations(id, tenant: tenant, vaults: vaults).first
    }

    package func integrationIDs(tenant: Tenant) async throws(StoreError) -> [SessionPurpose: IntegrationID] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectIntegrationPurposes(tenant: tenant))
        return Dictionary(try await database.read(batch)[slot].rows) { _, last in last }
    }

    package func markIntegration(
        _ id: IntegrationID, tenant: Tenant, isFailing: Bool
    ) async throws(StoreError) {
        var batch = PostgresBatch(of: tenant)
        batch.add(MarkIntegration(id: id, tenant: tenant, isFailing: isFailing))
        try await database.write(batch)
    }

    // MARK: Stages

    package func plan(
        _ sessions: [SessionPlan], jobs: [NewJob], for job: ClaimedJob
    ) async throws(StoreError) {
        let ends = try await reusedEnds(of: sessions, job: job)
        var batch = PostgresBatch(of: job.tenant)
        batch.add(LockVerification(verificationID: job.verificationID, tenant: job.tenant))
        for plan in sessions {
            batch.add(
                InsertSession(plan: plan, attemptID: AttemptID(value: job.subject), job: job, end: ends[plan.id]))
        }
        let fresh = sessions.filter { ends[$0.id] == nil }.flatMap(\.documentIDs)
        let reused = Set(sessions.filter { ends[$0.id] != nil }.flatMap(\.documentIDs)).subtracting(fresh)
        batch.add(mark(fresh, as: .processing, from: Self.undecided + Self.decided, job: job))
        batch.add(mark(Array(reused), as: .extracted, from: Self.undecided + Self.decided, job: job))
        try await finish(job, starting: jobs, in: &batch)
    }

    package func recordOpened(
        _ session: ProviderSessionID, externalID: String, job: ClaimedJob
    ) async throws(StoreError) {
        var batch = PostgresBatch(of: job.tenant)
        batch.add(
            MoveSession(id: session, tenant: job.tenant, from: .planned, to: .opened, externalID: externalID))
        batch.add(AdvanceJob(lease: job.lease, kind: .uploadMedia))
        try await database.write(batch)
    }

    package func orphan(
        _ session: ProviderSessionID, replacement: SessionPlan, jobs: [NewJob], job: ClaimedJob
    ) async throws(StoreError) {
        let attemptID = try await attempt(of: session, job: job)
        var batch = PostgresBatch(of: job.tenant)
        batch.add(MoveSession(id: session, tenant: job.tenant, from: .planned, to: .orphaned))
        batch.add(InsertSession(plan: replacement, attemptID: attemptID, job: job, end: nil))
        try await finish(job, starting: jobs, in: &batch)
    }

    package func recordUploaded(_ session: ProviderSessionID, job: ClaimedJob) async throws(StoreError) {
        var batch = PostgresBatch(of: job.tenant)
        batch.add(MoveSession(id: session, tenant: job.tenant, from: .opened, to: .uploaded))
        batch.add(AdvanceJob(lease: job.lease, kind: .submitSession))
        try await database.write(batch)
    }

    package func recordSubmitted(
        _ session: ProviderSessionID, firstPoll: Duration, job: ClaimedJob
    ) async throws(StoreError) {
        var batch = PostgresBatch(of: job.tenant)
        batch.add(MoveSession(id: session, tenant: job.tenant, from: .uploaded, to: .submitted))
        batch.add(PassJobOn(lease: job.lease, kind: .awaitDecision, delay: firstPoll))
        try await database.write(batch)
        if firstPoll <= .zero { hints?.ring([.jobs(.provider)]) }
    }

    package func receivedDecision(
        for session: ProviderSessionRecord, tenant: Tenant
    ) async throws(StoreError) -> [UInt8]? {
        guard let externalID = session.externalID else { return nil }
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(
            SelectReceivedDecision(sessionID: session.id, externalID: externalID, tenant: tenant))
        guard let stored = try await database.read(batch)[slot].first,
            let vault = try vaults.vault(
                tenant: tenant, verificationID: stored.verificationID, dataKey: stored.dataKey)
        else { return nil }
        return try vault.open(stored.sealedBody, as: .providerBody, id: stored.id.description)
    }

    package func recordEnded(_ end: SessionEnd, job: ClaimedJob) async throws(StoreError) {
        guard let (record, session) = try await session(end.sessionID, job: job) else { throw .staleLease }
        let vault = try vaults.writableVault(of: record)
        var batch = PostgresBatch(of: job.tenant)
        batch.add(LockVerification(verificationID: job.verificationID, tenant: job.tenant))
        batch.add(
            EndSession(
                id: end.sessionID, tenant: job.tenant,
                end: try SealedEnd(
                    end.sessionID, verdict: end.verdict, fields: end.fields, body: end.body, in: vault),
                endedAt: end.endedAt))
        if let replacement = end.replacement {
            batch.add(InsertSession(plan: replacement, attemptID: session.attemptID, job: job, end: nil))
        } else {
            batch.add(mark(session.documentIDs, as: .extracted, from: [.processing], job: job))
        }
        if let index = try await blindIndexes(of: end.fields, job: job) { batch.add(index) }
        try await finish(job, starting: end.jobs, in: &batch)
    }

    // MARK: Parts

    private static let undecided: [DocumentStatus] = [.uploaded, .processing, .extracted]
    private static let decided: [DocumentStatus] = [.approved, .rejected, .doubleCheck]

    private func mark(
        _ documents: [DocumentID], as status: DocumentStatus, from: [DocumentStatus], job: ClaimedJob
    ) -> MarkDocuments {
        MarkDocuments(
            verificationID: job.verificationID, tenant: job.tenant, documentIDs: documents, status: status,
            from: from.filter { $0 != status })
    }

    /// Ends the job and starts others, last of all, as every transaction locks jobs last.
    private func finish(
        _ job: ClaimedJob, starting jobs: [NewJob], in batch: inout PostgresBatch
    ) async throws(StoreError) {
        batch.add(FinishJob(lease: job.lease))
        if let insert = InsertJobs(jobs, verificationID: job.verificationID, tenant: job.tenant) {
            batch.add(insert)
        }
        try await database.write(batch)
        hints?.ring(Set(jobs.map { .jobs($0.kind.queue) }))
    }

    /// The results that plans reuse, sealed anew for the sessions that stand in for the earlier ones.
    private func reusedEnds(
        of plans: [SessionPlan], job: ClaimedJob
    ) async throws(StoreError) -> [ProviderSessionID: SealedEnd] {
        let reusing = plans.filter { $0.reuses != nil }
        guard !reusing.isEmpty else { return [:] }
        var batch = PostgresBatch(of: job.tenant)
        let slots = batch.addVerification(job.verificationID, tenant: job.tenant)
        let sessions = batch.add(SelectSessions(verificationID: job.verificationID, tenant: job.tenant))
        let extractions = batch.add(SelectExtractions(verificationID: job.verificationID, tenant: job.tenant))
        let results = try await database.read(batch)
        guard let record = slots.record(in: results) else { throw .staleLease }
        let vault = try vaults.writableVault(of: record)
        var earlier: [ProviderSessionID: ProviderVerdict] = [:]
        for stored in results[sessions].rows {
            let session = try stored.opened(in: vault)
            if session.state == .ended { earlier[session.id] = session.verdict }
        }
        var ends: [ProviderSessionID: SealedEnd] = [:]
        for plan in reusing {
            guard let reused = plan.reuses, let verdict = earlier[reused] else {
                throw .unknownReference("reused_session")
            }
            let stored = results[extractions].rows.first { $0.sessionID == reused }
            ends[plan.id] = try SealedEnd(
                plan.id, verdict: verdict, fields: try stored?.opened(in: vault) ?? [], body: nil, in: vault)
        }
        return ends
    }

    private func session(
        _ id: ProviderSessionID, job: ClaimedJob
    ) async throws(StoreError) -> (VerificationRecord, ProviderSessionRecord)? {
        var batch = PostgresBatch(of: job.tenant)
        let verification = batch.add(SelectVerification(id: job.verificationID, tenant: job.tenant))
        let sessions = batch.add(SelectSessions(verificationID: job.verificationID, tenant: job.tenant))
        let results = try await database.read(batch)
        guard let record = results[verification].first else { return nil }
        let vault = try vaults.writableVault(of: record)
        for stored in results[sessions].rows {
            let session = try stored.opened(in: vault)
            if session.id == id { return (record, session) }
        }
        return nil
    }

    private func attempt(of session: ProviderSessionID, job: ClaimedJob) async throws(StoreError) -> AttemptID {
        guard let (_, session) = try await self.session(session, job: job) else { throw .staleLease }
        return session.attemptID
    }

    /// Tokens by which a reviewer finds the verifications of a document number.
    private func blindIndexes(
        of fields: [ExtractedField], job: ClaimedJob
    ) async throws(StoreError) -> InsertBlindIndexes? {
        let numbers = Set(
            fields.filter { $0.name == .documentNumber && $0.provenance != .initData }
                .map { DocumentNumberIndex.normalized($0.value) }
        )
        .filter { !$0.isEmpty }
        guard !numbers.isEmpty else { return nil }
        let vault = try await vaults.vault(of: job.tenant, in: database)
        let index = DocumentNumberIndex(vault: vault, tenant: job.tenant)
        return InsertBlindIndexes(
            verificationID: job.verificationID, tenant: job.tenant, column: DocumentNumberIndex.column,
            tokens: numbers.sorted().map(index.token))
    }
}
