import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A resubmission", .migratedDatabase)
struct ResubmissionTests {
    @Test("has read again only what is new, and takes the earlier result for the rest")
    func reuse() async throws {
        try await PipelineHarness.run { pipeline in
            let rejected = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"valid_until":"2021-05-01"}"#))
            try #require(rejected.status == .rejected)

            _ = try await pipeline.platform.verifications.resubmit(
                rejected.id, with: ResubmitVerification(documents: pipeline.license(), submits: true),
                tenant: rejected.tenant, by: pipeline.platform.vendor.principal.actor)
            let record = try await pipeline.drive(rejected)

            #expect(record.status == .approved)
            #expect(record.attemptNumber == 2)
            #expect(
                try await pipeline.sessions() == [
                    "photo_id 1 ended", "proof_of_address 1 ended", "photo_id 1 ended", "proof_of_address 1 ended",
                ])
            #expect(
                try await pipeline.platform.texts(
                    "SELECT purpose FROM provider_sessions WHERE reuses IS NOT NULL") == ["proof_of_address"])
            #expect(try await pipeline.requests().count { $0 == "POST /v1/sessions" } == 3)
            #expect(
                try await pipeline.events().suffix(3) == [
                    "4 verification.resubmitted", "5 verification.submitted", "6 verification.approved",
                ])
        }
    }

    @Test("with a corrected address leaves the photo ID's result alone")
    func corrected() async throws {
        try await PipelineHarness.run { pipeline in
            let checked = try await pipeline.drive(try await pipeline.submit(address: #"{"unit":"9C"}"#))
            let actor = pipeline.platform.vendor.principal.actor
            _ = try await pipeline.platform.verifications.reject(
                checked.id, tenant: checked.tenant, by: actor,
                details: ActionDetails(comment: "unit", rejectedKinds: [.proofOfAddress]))
            var corrections = ExpectedDataPatch()
            corrections.unit = .set("Apt 9C")

            _ = try await pipeline.platform.verifications.resubmit(
                checked.id,
                with: ResubmitVerification(
                    corrections: corrections, documents: [pipeline.lease(stating: "{}")], submits: true),
                tenant: checked.tenant, by: actor)
            let record = try await pipeline.drive(checked)

            let failures = try await pipeline.failures(of: record)
            #expect(failures == [])
            #expect(record.status == .approved)
            #expect(record.expectedDataVersion == 2)
            #expect(
                try await pipeline.platform.texts(
                    "SELECT purpose FROM provider_sessions WHERE reuses IS NOT NULL") == ["photo_id"])
            let decision = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
            #expect(decision.first?.expectedDataVersion == 2)
        }
    }
}
