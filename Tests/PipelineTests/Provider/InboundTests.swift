import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import Testing
import Veriff
import Verification

@testable import Pipeline

@Suite("The provider's webhook", .migratedDatabase)
struct InboundTests {
    @Test("may come many times and in the wrong order")
    func duplicates() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.control(.post, "/webhooks", #"{"copies":3,"reordered":true}"#)

            let record = try await pipeline.drive(try await pipeline.submit())
            try await pipeline.wait { pipeline.relay.outcomes.count == 12 }

            #expect(record.status == .approved)
            #expect(pipeline.relay.outcomes.count { $0 == .stored } == 4)
            #expect(pipeline.relay.outcomes.count { $0 == .duplicate } == 8)
            #expect(try await pipeline.platform.texts("SELECT count(*) FROM provider_receipts") == ["4"])
            #expect(try await pipeline.events().count == 3)
            #expect(try await pipeline.platform.read(record).status == .approved)
        }
    }

    @Test("that is forged or not signed is refused and leaves nothing")
    func forged() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let genuine = try #require(pipeline.relay.keptDecisions.first)
            let forged = Array(
                String(decoding: genuine.body, as: UTF8.self).replacing("approved", with: "declined").utf8)

            for (body, signature) in [
                (forged, FieldChange<String>.keep), (genuine.body, .clear), (genuine.body, .set("")),
                (genuine.body, .set(String(repeating: "0", count: 64))),
            ] {
                let error = await #expect(throws: ServiceError.self) {
                    try await pipeline.relay.deliver(genuine, body: body, signature: signature)
                }
                #expect(error?.code == .unauthenticated)
            }

            #expect(try await pipeline.platform.texts("SELECT count(*) FROM provider_receipts") == ["0"])
            #expect(try await pipeline.platform.read(submitted).status == .submitted)
        }
    }

    @Test("about a session nobody knows is put in quarantine and changes nothing")
    func unknown() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let genuine = pipeline.relay.keptDecisions
            // As if the platform had been set up anew: the provider remembers what the database does not.
            try await pipeline.platform.runScript("DELETE FROM provider_sessions", unguarded: true)

            let outcome = try await pipeline.relay.deliver(try #require(genuine.first))

            #expect(outcome == .quarantined)
            #expect(
                try await pipeline.platform.texts("SELECT kind FROM provider_receipts WHERE session_id IS NULL")
                    == ["decision"])
            #expect(try await pipeline.events().count == 2)
        }
    }

    @Test("may arrive before the answer to the submission is written down")
    func early() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let planning = try #require(
                try await pipeline.platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
            await pipeline.run(planning)
            var job = try #require(
                try await pipeline.platform.jobs.claim(.provider, limit: 1, lease: .seconds(60)).first)
            while job.kind != .submitSession {
                guard case .advanced(let next) = try await pipeline.stages.run(job) else {
                    throw TestPlatform.Unexpected(what: "no next stage")
                }
                job = next
            }
            // The provider takes the session, decides and tells, all before the worker hears of it.
            let session = try #require(
                try await pipeline.platform.texts(
                    "SELECT external_id FROM provider_sessions WHERE state = 'uploaded'"
                ).first)
            let purpose = try await pipeline.platform.texts(
                "SELECT purpose FROM provider_sessions WHERE state = 'uploaded'")
            try await pipeline.provider.submitSession(
                session, at: purpose == ["photo_id"] ? pipeline.identity : pipeline.address)
            try await pipeline.wait { pipeline.relay.outcomes.count == 2 }

            #expect(try await pipeline.stages.run(job) == .settled)

            // The job waits for no poll, which would be half an hour away.
            #expect(try await pipeline.drive(submitted).status == .approved)
        }
    }
}
