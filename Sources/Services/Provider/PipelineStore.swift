package import Verification

/// What the pipeline reads and writes. Every write is one transaction, guarded by the job's lease: when the lease is
/// gone (`staleLease`) nothing is written.
package protocol PipelineStore: Sendable {
    /// Everything a stage needs to know of its verification; nil when it is gone.
    func work(for job: ClaimedJob) async throws(StoreError) -> AttemptWork?

    /// Which integration serves each purpose that has one.
    func integrationIDs(tenant: Tenant) async throws(StoreError) -> [SessionPurpose: IntegrationID]

    /// The integration of an id, with opened secrets, whatever purposes it serves by now.
    func integration(_ id: IntegrationID, tenant: Tenant) async throws(StoreError) -> Integration?

    /// Marks an integration as refused by the provider, or as working again.
    func markIntegration(_ id: IntegrationID, tenant: Tenant, isFailing: Bool) async throws(StoreError)

    /// Writes intents that are not there yet, sets their documents to `processing`, starts the jobs and finishes the
    /// planning job. A plan that reuses an earlier attempt's result is stored as an ended session with its fields.
    func plan(_ sessions: [SessionPlan], jobs: [NewJob], for job: ClaimedJob) async throws(StoreError)

    /// planned -> opened; the job becomes `uploadMedia`, still leased.
    func recordOpened(_ session: ProviderSessionID, externalID: String, job: ClaimedJob) async throws(StoreError)

    /// Gives up a planned session whose create answer was lost, plans its next try, starts the jobs and finishes this
    /// one.
    func orphan(
        _ session: ProviderSessionID, replacement: SessionPlan, jobs: [NewJob], job: ClaimedJob
    ) async throws(StoreError)

    /// opened -> uploaded; the job becomes `submitSession`, still leased.
    func recordUploaded(_ session: ProviderSessionID, job: ClaimedJob) async throws(StoreError)

    /// uploaded -> submitted; the job becomes `awaitDecision` and is given back, due after `firstPoll`, or at once when a
    /// webhook woke it since it was claimed.
    func recordSubmitted(
        _ session: ProviderSessionID, firstPoll: Duration, job: ClaimedJob
    ) async throws(StoreError)

    /// The newest decision received by webhook for a session, if any.
    func receivedDecision(
        for session: ProviderSessionRecord, tenant: Tenant
    ) async throws(StoreError) -> [UInt8]?

    /// Ends a session: verdict, extracted fields and raw body are stored, its documents become `extracted` unless it is
    /// replaced, the jobs are started, this job is finished.
    func recordEnded(_ end: SessionEnd, job: ClaimedJob) async throws(StoreError)
}

/// A session to be planned.
package struct SessionPlan: Sendable, Equatable {
    package let id: ProviderSessionID
    package let purpose: SessionPurpose
    package let tryNumber: Int
    package let integrationID: IntegrationID
    package let documentIDs: [DocumentID]
    package let fingerprint: [UInt8]
    /// The ended session of an earlier attempt whose result stands for this one.
    package let reuses: ProviderSessionID?

    /// Creates a plan.
    package init(
        id: ProviderSessionID, purpose: SessionPurpose, tryNumber: Int, integrationID: IntegrationID,
        documentIDs: [DocumentID], fingerprint: [UInt8], reuses: ProviderSessionID? = nil
    ) {
        self.id = id
        self.purpose = purpose
        self.tryNumber = tryNumber
        self.integrationID = integrationID
        self.documentIDs = documentIDs
        self.fingerprint = fingerprint
        self.reuses = reuses
    }
}

/// The end of a session.
package struct SessionEnd: Sendable, Equatable {
    package let sessionID: ProviderSessionID
    package let verdict: ProviderVerdict
    package let fields: [ExtractedField]
    /// The provider's body as received; nil when the session ended without one.
    package let body: [UInt8]?
    /// The session that takes its place.
    package let replacement: SessionPlan?
    /// What starts with it: the concluding job, or the replacement's first.
    package let jobs: [NewJob]
    package let endedAt: Timestamp

    /// Creates an end.
    package init(
        sessionID: ProviderSessionID, verdict: ProviderVerdict, fields: [ExtractedField], body: [UInt8]?,
        replacement: SessionPlan?, jobs: [NewJob], endedAt: Timestamp
    ) {
        self.sessionID = sessionID
        self.verdict = verdict
        self.fields = fields
        self.body = body
        self.replacement = replacement
        self.jobs = jobs
        self.endedAt = endedAt
    }
}

/// All that a stage works on.
package struct AttemptWork: Sendable {
    package let record: VerificationRecord
    /// The attempt the job belongs to; may be an earlier one than the record's.
    package let attemptID: AttemptID
    package let attemptNumber: Int
    package let expectedData: ExpectedData
    package let expectedDataVersion: Int
    package let location: Location?
    /// The attempt's sessions, oldest try first.
    package let sessions: [ProviderSessionRecord]
    /// Ended sessions of earlier attempts, for reuse.
    package let earlierSessions: [ProviderSessionRecord]
    /// What the attempt's ended sessions read, with the session that read it.
    package let extracted: [ProviderSessionID: [ExtractedField]]
    package let settings: VendorSettings
    /// The moment by the database's clock.
    package let now: Timestamp

    /// Creates the work.
    package init(
        record: VerificationRecord, attemptID: AttemptID, attemptNumber: Int, expectedData: ExpectedData,
        expectedDataVersion: Int, location: Location?, sessions: [ProviderSessionRecord],
        earlierSessions: [ProviderSessionRecord], extracted: [ProviderSessionID: [ExtractedField]],
        settings: VendorSettings, now: Timestamp
    ) {
        self.record = record
        self.attemptID = attemptID
        self.attemptNumber = attemptNumber
        self.expectedData = expectedData
        self.expectedDataVersion = expectedDataVersion
        self.location = location
        self.sessions = sessions
        self.earlierSessions = earlierSessions
        self.extracted = extracted
        self.settings = settings
        self.now = now
    }
}
