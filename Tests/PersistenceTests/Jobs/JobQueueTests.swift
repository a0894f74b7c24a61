import AddresseeTesting
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("The job queue", .migratedDatabase)
struct JobQueueTests {
    /// Puts jobs of a tenant into the pipeline's queue, each for a verification that need not exist.
    private func addJobs(_ count: Int, for tenant: Tenant, on platform: TestPlatform) async throws {
        try await platform.runScript(
            """
            INSERT INTO jobs (id, queue, kind, vendor_id, environment, verification_id, subject, run_at)
            SELECT gen_random_uuid(), 'pipeline', 'plan_sessions', \(tenant.vendorID.sql), 'sandbox',
                gen_random_uuid(), gen_random_uuid(), now() - interval '1 hour' FROM generate_series(1, \(count))
            """)
    }

    private func insert(
        _ job: NewJob, verificationID: VerificationID, on platform: TestPlatform
    ) async throws {
        let tenant = platform.vendor.tenant
        var batch = PostgresBatch(of: tenant)
        let jobs = try #require(InsertJobs([job], verificationID: verificationID, tenant: tenant))
        batch.add(jobs)
        try await platform.worker.write(batch)
    }

    @Test("gives no job to two workers")
    func exclusive() async throws {
        let platform = try await TestPlatform.make()
        try await addJobs(300, for: platform.vendor.tenant, on: platform)

        let claimed = try await withThrowingTaskGroup(of: [JobID].self) { group in
            for _ in 0..<6 {
                group.addTask {
                    var ids: [JobID] = []
                    while true {
                        let jobs = try await platform.jobs.claim(.pipeline, limit: 7, lease: .seconds(60))
                        guard !jobs.isEmpty else { return ids }
                        ids += jobs.map(\.lease.jobID)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }

        #expect(Set(claimed).count == claimed.count)
        // A worker that finds others' rows locked may stop early; none is lost.
        let left = try await platform.jobs.claim(.pipeline, limit: 300, lease: .seconds(60))
        #expect(claimed.count + left.count == 300)
    }

    @Test("a vendor with many jobs does not delay another's first")
    func fair() async throws {
        let platform = try await TestPlatform.make()
        let other = try await platform.addVendor()
        try await addJobs(5_000, for: platform.vendor.tenant, on: platform)
        try await addJobs(1, for: other.tenant, on: platform)

        let claimed = try await platform.jobs.claim(.pipeline, limit: 4, lease: .seconds(60))

        #expect(claimed.count == 4)
        #expect(claimed.contains { $0.tenant == other.tenant })
    }

    @Test("a worker whose lease ran out can neither finish nor put off nor bury the job")
    func staleLease() async throws {
        let platform = try await TestPlatform.make()
        try await addJobs(1, for: platform.vendor.tenant, on: platform)
        let lost = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
        #expect(!lost.previousRunWasLost)
        try await platform.expireLeases()
        #expect(try await platform.jobs.rescue(limit: 10) == 1)
        let again = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)

        await #expect(throws: StoreError.staleLease) { try await platform.jobs.finish(lost.lease) }
        await #expect(throws: StoreError.staleLease) { try await platform.jobs.snooze(lost.lease, for: .zero) }
        await #expect(throws: StoreError.staleLease) {
            try await platform.jobs.deadLetter(lost.lease, reason: "x")
        }
        #expect(try await platform.jobs.heartbeat([lost.lease, again.lease], lease: .seconds(60)) == [again.lease])
        #expect(again.previousRunWasLost)
        #expect(again.attempt == 2)
        try await platform.jobs.finish(again.lease)
        #expect(try await platform.texts("SELECT count(*) FROM jobs") == ["0"])
        #expect(try await platform.texts("SELECT outcome FROM job_archive") == ["finished"])
    }

    @Test("a job that is woken while it runs, runs again")
    func wake() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()
        let job = NewJob(
            id: platform.identifiers.next(), kind: .planSessions, subject: record.attemptID.value,
            runAt: platform.clock.now())
        try await insert(job, verificationID: record.id, on: platform)
        let first = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)

        try await insert(
            NewJob(
                id: platform.identifiers.next(), kind: job.kind, subject: job.subject, runAt: job.runAt),
            verificationID: record.id, on: platform)
        try await platform.jobs.finish(first.lease)
        let second = try #require(try await platform.jobs.claim(.pipeline, limit: 2, lease: .seconds(60)).first)
        try await platform.jobs.finish(second.lease)

        #expect(second.lease.jobID == job.id)
        #expect(second.attempt == 1)
        #expect(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)) == [])
    }

    @Test("a snooze counts no run, a retry does, and a wake brings a snoozed job back at once")
    func putOff() async throws {
        let platform = try await TestPlatform.make()
        try await addJobs(1, for: platform.vendor.tenant, on: platform)
        let first = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
        try await platform.jobs.snooze(first.lease, for: .seconds(3600))
        #expect(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)) == [])

        try await insert(
            NewJob(
                id: platform.identifiers.next(), kind: first.kind, subject: first.subject,
                runAt: platform.clock.now() + .seconds(999_999_999)),
            verificationID: first.verificationID, on: platform)
        let second = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
        try await platform.jobs.retry(second.lease, after: .zero, errorClass: "http_503")
        let third = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)

        #expect(first.attempt == 1)
        #expect(second.attempt == 1)
        #expect(third.attempt == 2)
        #expect(Set([first, second, third].map(\.lease.token)).count == 3)
    }

    @Test("runs that end without a word are counted until one ends in order")
    func losses() async throws {
        let platform = try await TestPlatform.make()
        try await addJobs(1, for: platform.vendor.tenant, on: platform)
        // Many failures in order say nothing of a worker that dies.
        try await platform.runScript("UPDATE jobs SET attempt = 500")
        for _ in 0..<2 {
            _ = try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60))
            try await platform.expireLeases()
            #expect(try await platform.jobs.rescue(limit: 10) == 1)
        }

        let third = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
        try await platform.jobs.retry(third.lease, after: .zero, errorClass: "http_503")
        let fourth = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)

        #expect(third.losses == 2)
        #expect(third.previousRunWasLost)
        #expect(fourth.losses == 0)
        #expect(!fourth.previousRunWasLost)
    }
}
