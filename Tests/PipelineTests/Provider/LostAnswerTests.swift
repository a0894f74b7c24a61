import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("An answer that is lost", .migratedDatabase)
struct LostAnswerTests {
    private func lose(_ operation: String, count: Int = 1, at pipeline: PipelineHarness) async throws {
        try await pipeline.control(
            .post, "/faults", #"{"fault":"lost_answer","operation":"\#(operation)","count":\#(count)}"#)
    }

    @Test("to an opening leaves an orphan that is never submitted, and the next try is decided")
    func opening() async throws {
        try await PipelineHarness.run { pipeline in
            try await lose("create_session", at: pipeline)

            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .approved)
            #expect(try await pipeline.sessions().count { $0.hasSuffix("orphaned") } == 1)
            #expect(try await pipeline.requests().count { $0 == "POST /v1/sessions" } == 3)
            #expect(try await pipeline.requests().count { $0.hasPrefix("PATCH") } == 2)
        }
    }

    @Test("to one opening after the other does not open sessions as fast as it can")
    func openings() async throws {
        try await PipelineHarness.run { pipeline in
            try await lose("create_session", count: 1_000, at: pipeline)
            let submitted = try await pipeline.submit()

            try await pipeline.runDue()

            // For each purpose the first one and its immediate successor.
            #expect(try await pipeline.requests().count { $0 == "POST /v1/sessions" } == 4)
            #expect(try await pipeline.platform.read(submitted).status == .submitted)
            try await pipeline.control(.delete, "/faults")
            #expect(try await pipeline.drive(submitted, polling: true).status == .approved)
        }
    }

    @Test("to an opening because the worker died counts as lost too")
    func openingWorkerDied() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let planning = try #require(
                try await pipeline.platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
            await pipeline.run(planning)
            _ = try await pipeline.platform.jobs.claim(.provider, limit: 1, lease: .seconds(60))
            try await pipeline.platform.expireLeases()
            #expect(try await pipeline.platform.jobs.rescue(limit: 10) == 1)

            #expect(try await pipeline.drive(submitted).status == .approved)
            #expect(try await pipeline.sessions().count { $0.hasSuffix("orphaned") } == 1)
        }
    }

    @Test("to an upload leads to a look at what is there, and to no side being sent twice")
    func upload() async throws {
        try await PipelineHarness.run { pipeline in
            try await lose("upload_media", at: pipeline)

            let record = try await pipeline.drive(try await pipeline.submit(), polling: true)

            #expect(record.status == .approved)
            #expect(try await pipeline.requests().count { $0 == "POST /v1/sessions/*/media" } == 3)
        }
    }

    @Test("to an upload, with a hold before the next try, still leads to no side being sent twice")
    func uploadAndHold() async throws {
        try await PipelineHarness.run { pipeline in
            try await lose("upload_media", at: pipeline)
            let submitted = try await pipeline.submit()
            try await pipeline.runDue()
            let actor = pipeline.platform.vendor.principal.actor
            _ = try await pipeline.platform.verifications.hold(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            try await pipeline.platform.makeJobsDue()
            try await pipeline.runDue()
            #expect(try await pipeline.jobs() == [])
            _ = try await pipeline.platform.verifications.resume(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())

            #expect(try await pipeline.drive(submitted, polling: true).status == .approved)
            #expect(try await pipeline.requests().count { $0 == "POST /v1/sessions/*/media" } == 3)
        }
    }

    @Test("to a submission counts as done, and nothing that is decided is submitted again")
    func submission() async throws {
        try await PipelineHarness.run { pipeline in
            try await lose("submit_session", at: pipeline)
            pipeline.relay.keep()
            let submitted = try await pipeline.submit()
            try await pipeline.runDue()
            try await pipeline.wait { pipeline.relay.keptDecisions.count == 2 }

            let record = try await pipeline.drive(submitted, polling: true)

            #expect(record.status == .approved)
            #expect(try await pipeline.sessions().count == 2)
            #expect(try await pipeline.requests().count { $0.hasPrefix("PATCH") } == 2)
        }
    }
}
