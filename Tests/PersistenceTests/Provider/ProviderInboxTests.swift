import AddresseeTesting
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@Suite("The provider's webhooks", .migratedDatabase)
struct ProviderInboxTests {
    @Test("an integration is found before its tenant is known, with its secrets")
    func integration() async throws {
        let platform = try await TestPlatform.make()

        #expect(try await platform.inbox.integration(platform.vendor.integration.id) == platform.vendor.integration)
        #expect(try await platform.inbox.integration(platform.identifiers.next()) == nil)
    }

    @Test("a decision is kept once and wakes the job that waits for it")
    func decision() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toSubmitted(on: platform)
        #expect(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)) == [])

        let first = try await platform.inbox.receive(
            walk.receipt(of: "decision", body: "{\"status\":\"approved\"}", on: platform))
        let second = try await platform.inbox.receive(
            walk.receipt(of: "decision", body: "{\"status\":\"approved\"}", on: platform))

        #expect(first == .stored)
        #expect(second == .duplicate)
        #expect(try await platform.jobs.claim(.provider, limit: 2, lease: .seconds(30)).count == 1)
        let body = try await platform.pipeline.receivedDecision(for: walk.session, tenant: walk.record.tenant)
        #expect(body == Array("{\"status\":\"approved\"}".utf8))
        #expect(try await platform.texts("SELECT count(*) FROM events WHERE type LIKE '%recorded'") == ["0"])
    }

    @Test("a decision wakes a job that is in an earlier stage, which then does not wait")
    func early() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toPlanned(on: platform)
        let job = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        try await platform.pipeline.recordOpened(walk.plan.id, externalID: "external-1", job: job)

        _ = try await platform.inbox.receive(walk.receipt(of: "decision", body: "{}", on: platform))
        try await platform.pipeline.recordUploaded(walk.plan.id, job: job)
        try await platform.pipeline.recordSubmitted(walk.plan.id, firstPoll: .seconds(3600), job: job)

        #expect(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).map(\.kind) == [.awaitDecision])
    }

    @Test("news of an unknown session is put in quarantine, once")
    func quarantine() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toSubmitted(on: platform)

        let first = try await platform.inbox.receive(
            walk.receipt(of: "decision", body: "{}", session: "somebody-else", on: platform))
        let second = try await platform.inbox.receive(
            walk.receipt(of: "decision", body: "{}", session: "somebody-else", on: platform))

        #expect(first == .quarantined)
        #expect(second == .duplicate)
        #expect(try await platform.texts("SELECT count(*) FROM provider_receipts WHERE session_id IS NULL") == ["1"])
    }

    @Test("a decision after a person's is recorded and told, and changes nothing")
    func late() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toSubmitted(on: platform)
        _ = try await platform.verifications.approve(
            walk.record.id, tenant: walk.record.tenant, by: platform.vendor.principal.actor, details: ActionDetails())
        let before = try await platform.read(walk.record)

        let receipt = walk.receipt(of: "decision", body: "{\"status\":\"declined\"}", on: platform)
        let first = try await platform.inbox.receive(receipt)
        let second = try await platform.inbox.receive(
            walk.receipt(of: "decision", body: "{\"status\":\"declined\"}", on: platform))

        let after = try await platform.read(walk.record)
        #expect(first == .afterApproval)
        #expect(second == .duplicate)
        #expect(after.status == .approved)
        #expect(after.eventSequence == before.eventSequence + 1)
        #expect(after.historySequence == before.historySequence)
        #expect(
            try await platform.texts(
                "SELECT sequence FROM events WHERE type = 'verification.provider_result_recorded'")
                == ["\(after.eventSequence)"])
    }
}
