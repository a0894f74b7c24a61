import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@testable import Pipeline

@Suite("A job", .migratedDatabase)
struct JobRunTests {
    private func claimOpening(_ pipeline: PipelineHarness) async throws -> ClaimedJob {
        let planning = try #require(
            try await pipeline.platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
        await pipeline.run(planning)
        return try #require(try await pipeline.platform.jobs.claim(.provider, limit: 1, lease: .seconds(60)).first)
    }

    @Test("that cannot be done is put into the dead letter, and a person gets the verification in the same breath")
    func poison() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            for document in submitted.documents where document.kind == .photoID {
                for file in document.files { try await pipeline.content.remove(file.id) }
            }

            let record = try await pipeline.drive(submitted)
            try await pipeline.runDue()

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .processingFailed)
            #expect(try await pipeline.jobs() == ["upload_media dead content_unreadable"])
            #expect(record.documents.allSatisfy { $0.status == .doubleCheck })
            #expect(try await pipeline.events().last == "3 verification.double_check")
            #expect(pipeline.logs.errors.count == 1)
        }
    }

    @Test("that ends every process that runs it is given up, and a person gets the verification")
    func lostAgainAndAgain() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.platform.runScript("UPDATE jobs SET losses = \(JobRun.maximumLosses)")

            let record = try await pipeline.drive(submitted)

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .processingFailed)
            #expect(try await pipeline.jobs() == ["plan_sessions dead lease_lost"])
            #expect(try await pipeline.requests() == [])
        }
    }

    @Test("whose lease is gone writes nothing, whatever it did")
    func stale() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let lost = try await claimOpening(pipeline)
            try await pipeline.platform.expireLeases()
            _ = try await pipeline.platform.jobs.rescue(limit: 10)

            await pipeline.run(lost)

            // It opened a session at the provider, which stays an orphan.
            #expect(try await pipeline.requests() == ["POST /v1/sessions"])
            #expect(try await pipeline.sessions().allSatisfy { $0.hasSuffix("planned") })
            #expect(try await pipeline.drive(submitted).status == .approved)
            #expect(try await pipeline.requests().count { $0.hasPrefix("PATCH") } == 2)
        }
    }

    @Test("whose session has gone further without it comes to an end")
    func overtaken() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let requests = try await pipeline.requests()
            try await pipeline.platform.runScript(
                """
                INSERT INTO jobs (id, queue, kind, vendor_id, environment, verification_id, subject, run_at)
                SELECT gen_random_uuid(), 'provider', 'upload_media', vendor_id, environment, verification_id, id, now()
                FROM provider_sessions
                """)

            #expect(try await pipeline.runDue() == 2)

            #expect(try await pipeline.requests() == requests)
            #expect(try await pipeline.jobs() == ["await_decision ready", "await_decision ready"])
        }
    }

    @Test("fails for good although the data it needs cannot be read")
    func unreadable() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.platform.runScript(
                "UPDATE expected_data SET sealed = overlay(sealed PLACING '\\x00'::bytea FROM 20)", unguarded: true)

            let record = try await pipeline.drive(submitted)

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .processingFailed)
            #expect(try await pipeline.jobs() == ["plan_sessions dead corrupted"])
        }
    }
}
