import AddresseeTesting
import Persistence
import Services
import Testing
import Verification

/// A verification on its way through the pipeline's stages, as the workers write them.
struct StageWalk {
    let record: VerificationRecord
    let plan: SessionPlan
    let session: ProviderSessionRecord

    /// Submitted by the vendor, with one session planned.
    static func toPlanned(on platform: TestPlatform) async throws -> StageWalk {
        let record = try await platform.submitVerification()
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        let plan = SessionPlan(
            id: platform.identifiers.next(), purpose: .photoID, tryNumber: 1,
            integrationID: platform.vendor.integration.id, documentIDs: record.documents.map(\.id),
            fingerprint: [UInt8](repeating: 9, count: 32))
        let start = NewJob(
            id: platform.identifiers.next(), kind: .openSession, subject: plan.id.value, runAt: platform.clock.now())
        try await platform.pipeline.plan([plan], jobs: [start], for: job)
        return try await StageWalk(record, plan, on: platform)
    }

    /// Submitted to the provider, whose decision is waited for.
    static func toSubmitted(on platform: TestPlatform) async throws -> StageWalk {
        let planned = try await toPlanned(on: platform)
        let job = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        try await platform.pipeline.recordOpened(planned.plan.id, externalID: "external-1", job: job)
        try await platform.pipeline.recordUploaded(planned.plan.id, job: job)
        try await platform.pipeline.recordSubmitted(planned.plan.id, firstPoll: .seconds(3600), job: job)
        return try await StageWalk(planned.record, planned.plan, on: platform)
    }

    private init(_ record: VerificationRecord, _ plan: SessionPlan, on platform: TestPlatform) async throws {
        self.plan = plan
        self.record = try await platform.read(record)
        let job = ClaimedJob(
            lease: JobLease(jobID: platform.identifiers.next(), token: 0, wakes: 0), kind: .concludeAttempt,
            tenant: record.tenant, verificationID: record.id, subject: record.attemptID.value, attempt: 1,
            previousRunWasLost: false, createdAt: platform.clock.now())
        let work = try #require(try await platform.pipeline.work(for: job))
        session = try #require(work.sessions.first)
    }

    /// A webhook about this session.
    func receipt(
        of kind: String, body: String, session: String? = nil, on platform: TestPlatform
    ) -> ProviderReceipt {
        ProviderReceipt(
            id: platform.identifiers.next(), integration: platform.vendor.integration,
            notification: ProviderNotification(
                kind: ProviderNotification.Kind(rawValue: kind) ?? .unknown, sessionID: session ?? "external-1",
                attemptID: nil, vendorData: session == nil ? plan.id.description : nil),
            body: Array(body.utf8), receivedAt: platform.clock.now(), eventID: platform.identifiers.next())
    }

    /// What the session came to.
    func end(
        _ fields: [ExtractedField] = [.fixture(), .fixture(.documentNumber, "D-123 4567")],
        jobs: [NewJob] = [], on platform: TestPlatform
    ) -> SessionEnd {
        SessionEnd(
            sessionID: plan.id, verdict: ProviderVerdict(status: "approved", code: 9001, reason: "fine"),
            fields: fields, body: Array("{}".utf8), replacement: nil, jobs: jobs, endedAt: platform.clock.now())
    }
}
