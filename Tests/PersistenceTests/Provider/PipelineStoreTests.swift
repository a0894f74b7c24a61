import AddresseeTesting
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@Suite("The pipeline's store", .migratedDatabase)
struct PipelineStoreTests {
    @Test("a stage finds all it needs to know")
    func work() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)

        let work = try #require(try await platform.pipeline.work(for: job))

        #expect(work.record == record)
        #expect(work.attemptID == record.attemptID)
        #expect(work.expectedData == .fixture())
        #expect(work.location == platform.vendor.location)
        #expect(work.sessions == [])
        #expect(work.settings == VendorSettings(rules: .sandboxStandard))
        #expect(
            try await platform.pipeline.integration(platform.vendor.integration.id, tenant: record.tenant)
                == platform.vendor.integration)
    }

    @Test("a session goes from intent to end, with its job and its documents")
    func walk() async throws {
        let platform = try await TestPlatform.make()
        let planned = try await StageWalk.toPlanned(on: platform)
        #expect(planned.session.state == .planned)
        #expect(planned.record.documents.allSatisfy { $0.status == .processing })

        let walk = try await { () async throws -> StageWalk in
            let job = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
            try await platform.pipeline.recordOpened(planned.plan.id, externalID: "external-1", job: job)
            #expect(try await platform.texts("SELECT kind || ' ' || state FROM jobs") == ["upload_media running"])
            try await platform.pipeline.recordUploaded(planned.plan.id, job: job)
            try await platform.pipeline.recordSubmitted(planned.plan.id, firstPoll: .zero, job: job)
            return planned
        }()
        let waiting = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        #expect(waiting.kind == .awaitDecision)
        #expect(waiting.attempt == 1)
        let conclude = NewJob(
            id: platform.identifiers.next(), kind: .concludeAttempt, subject: walk.record.attemptID.value,
            runAt: platform.clock.now())
        try await platform.pipeline.recordEnded(walk.end(jobs: [conclude], on: platform), job: waiting)

        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        let work = try #require(try await platform.pipeline.work(for: job))
        #expect(work.sessions.map(\.state) == [.ended])
        #expect(work.sessions.first?.verdict?.reason == "fine")
        #expect(work.extracted[walk.plan.id]?.first == .fixture())
        #expect(work.record.documents.allSatisfy { $0.status == .extracted })
        #expect(work.record.version > planned.record.version)
        #expect(try await platform.texts("SELECT count(*) FROM blind_indexes") == ["1"])
        #expect(
            try await platform.verificationStore.extractedData(of: work.record).first?.data.fields.first == .fixture())
    }

    @Test("a worker that lost its job writes nothing")
    func staleLease() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toPlanned(on: platform)
        let lost = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        try await platform.expireLeases()
        _ = try await platform.jobs.rescue(limit: 1)

        await #expect(throws: StoreError.staleLease) {
            try await platform.pipeline.recordOpened(walk.plan.id, externalID: "external-1", job: lost)
        }
        await #expect(throws: StoreError.staleLease) {
            try await platform.pipeline.recordEnded(walk.end(on: platform), job: lost)
        }

        #expect(try await platform.texts("SELECT state FROM provider_sessions") == ["planned"])
        #expect(try await platform.texts("SELECT count(*) FROM extracted_fields") == ["0"])
    }

    @Test("an intent is written once, however often it is planned")
    func plansOnce() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toPlanned(on: platform)
        try await platform.change(walk.record) { change in
            change.queueAttempt(at: platform.clock.now(), identifiers: platform.identifiers)
            change.touch(at: platform.clock.now())
        }
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)

        let again = SessionPlan(
            id: platform.identifiers.next(), purpose: .photoID, tryNumber: 1, integrationID: walk.plan.integrationID,
            documentIDs: walk.plan.documentIDs, fingerprint: walk.plan.fingerprint)
        try await platform.pipeline.plan([again], jobs: [], for: job)

        #expect(try await platform.texts("SELECT count(*) FROM provider_sessions") == ["1"])
    }

    @Test("a lost session is replaced by its next try")
    func orphan() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toPlanned(on: platform)
        let job = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        let next = SessionPlan(
            id: platform.identifiers.next(), purpose: .photoID, tryNumber: 2, integrationID: walk.plan.integrationID,
            documentIDs: walk.plan.documentIDs, fingerprint: walk.plan.fingerprint)

        try await platform.pipeline.orphan(
            walk.plan.id, replacement: next,
            jobs: [
                NewJob(
                    id: platform.identifiers.next(), kind: .openSession, subject: next.id.value,
                    runAt: platform.clock.now())
            ], job: job)

        #expect(
            try await platform.texts("SELECT try_number || ' ' || state FROM provider_sessions ORDER BY try_number")
                == ["1 orphaned", "2 planned"])
        #expect(
            try await platform.jobs.claim(.provider, limit: 2, lease: .seconds(30)).map(\.subject) == [next.id.value])
    }

    @Test("a plan may take over an earlier attempt's result")
    func reuse() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toSubmitted(on: platform)
        try await platform.makeJobsDue()
        let waiting = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        try await platform.pipeline.recordEnded(walk.end(on: platform), job: waiting)
        let actor = platform.vendor.principal.actor
        _ = try await platform.verifications.reject(
            walk.record.id, tenant: walk.record.tenant, by: actor, details: ActionDetails(comment: "no"))
        _ = try await platform.verifications.resubmit(
            walk.record.id,
            with: ResubmitVerification(
                waivesReplacement: true, submits: true, details: ActionDetails(comment: "let them stand")),
            tenant: walk.record.tenant, by: actor)
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        let plan = SessionPlan(
            id: platform.identifiers.next(), purpose: .photoID, tryNumber: 1, integrationID: walk.plan.integrationID,
            documentIDs: walk.plan.documentIDs, fingerprint: walk.plan.fingerprint, reuses: walk.plan.id)

        #expect(try await platform.pipeline.work(for: job)?.earlierSessions.map(\.id) == [walk.plan.id])
        let conclude = NewJob(
            id: platform.identifiers.next(), kind: .concludeAttempt, subject: job.subject, runAt: platform.clock.now())
        try await platform.pipeline.plan([plan], jobs: [conclude], for: job)

        let next = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        let work = try #require(try await platform.pipeline.work(for: next))
        #expect(work.attemptNumber == 2)
        #expect(work.sessions.map(\.state) == [.ended])
        #expect(work.sessions.first?.verdict == ProviderVerdict(status: "approved", code: 9001, reason: "fine"))
        #expect(work.extracted[plan.id]?.first == .fixture())
    }
}
