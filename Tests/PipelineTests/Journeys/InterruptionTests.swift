import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A person who acts while the provider works", .migratedDatabase)
struct InterruptionTests {
    @Test("by a hold stops every call, and the result that came meanwhile counts on resume")
    func hold() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let actor = pipeline.platform.vendor.principal.actor
            let requests = try await pipeline.requests()

            _ = try await pipeline.platform.verifications.hold(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            for decision in pipeline.relay.keptDecisions { try await pipeline.relay.deliver(decision) }
            try await pipeline.platform.makeJobsDue()
            try await pipeline.runDue()
            #expect(try await pipeline.platform.read(submitted).status == .hold)
            #expect(try await pipeline.jobs() == [])
            _ = try await pipeline.platform.verifications.resume(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            let record = try await pipeline.drive(submitted)

            #expect(record.status == .approved)
            #expect(try await pipeline.requests() == requests)
            #expect(
                try await pipeline.events().suffix(3) == [
                    "3 verification.held", "4 verification.resumed", "5 verification.approved",
                ])
        }
    }

    @Test("by a hold before anything began keeps the provider from being called at all")
    func holdBeforePlanning() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let actor = pipeline.platform.vendor.principal.actor
            _ = try await pipeline.platform.verifications.hold(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())

            try await pipeline.runDue()

            #expect(try await pipeline.requests() == [])
            _ = try await pipeline.platform.verifications.resume(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            #expect(try await pipeline.drive(submitted).status == .approved)
        }
    }

    @Test("by an approval keeps it: a late decline is recorded, told and reported to an operator")
    func lateDecline() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit(photoID: #"{"status":"declined","reason_code":106}"#)
            try await pipeline.driveToWaiting(submitted)
            let decline = try #require(
                pipeline.relay.keptDecisions.first { String(decoding: $0.body, as: UTF8.self).contains("declined") })
            let actor = pipeline.platform.vendor.principal.actor
            _ = try await pipeline.platform.verifications.approve(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails(comment: "known"))

            let first = try await pipeline.relay.deliver(decline)
            let second = try await pipeline.relay.deliver(decline)
            try await pipeline.runDue()

            #expect(first == .afterApproval)
            #expect(second == .duplicate)
            let record = try await pipeline.platform.read(submitted)
            #expect(record.status == .approved)
            #expect(record.documents.allSatisfy { $0.status == .approved })
            #expect(record.historySequence == 3)
            #expect(
                try await pipeline.events().suffix(2) == [
                    "3 verification.approved", "4 verification.provider_result_recorded",
                ])
            #expect(
                pipeline.logs.errors == ["The provider declined a verification that has been approved"])
        }
    }

    @Test("by a cancellation ends the jobs, and whoever still held one writes nothing")
    func cancel() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let planning = try #require(
                try await pipeline.platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
            await pipeline.run(planning)
            let opening = try #require(
                try await pipeline.platform.jobs.claim(.provider, limit: 1, lease: .seconds(60)).first)
            _ = try await pipeline.platform.verifications.cancel(
                submitted.id, tenant: submitted.tenant, by: pipeline.platform.vendor.principal.actor,
                details: ActionDetails())

            await pipeline.run(opening)
            try await pipeline.runDue()

            #expect(try await pipeline.requests() == [])
            #expect(try await pipeline.jobs() == [])
            #expect(try await pipeline.platform.read(submitted).status == .canceled)
            #expect(try await pipeline.sessions().allSatisfy { $0.hasSuffix("planned") })
        }
    }
}
