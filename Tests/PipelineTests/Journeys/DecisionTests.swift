import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A submitted verification", .migratedDatabase)
struct DecisionTests {
    @Test("whose documents agree with what is expected is approved, with everything on record")
    func approved() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()

            let record = try await pipeline.drive(submitted)

            #expect(try await pipeline.failures(of: record) == [])
            #expect(record.status == .approved)
            #expect(record.finalDecision?.outcome == .approved)
            #expect(record.automatedDecision == record.finalDecision)
            #expect(record.documents.allSatisfy { $0.status == .approved })
            #expect(
                try await pipeline.events() == [
                    "1 verification.created", "2 verification.submitted", "3 verification.approved",
                ])
            #expect(try await pipeline.sessions() == ["photo_id 1 ended", "proof_of_address 1 ended"])
            #expect(try await pipeline.jobs() == [])
            let history = try await pipeline.platform.verifications.history(of: record.id, tenant: record.tenant)
            #expect(history.map(\.sequence) == [1, 2, 3])
            #expect(history.last?.actor == .pipeline)
            let read = try await pipeline.platform.verifications.extractedData(of: record.id, tenant: record.tenant)
            #expect(read.first?.data.value(.lastName, from: .photoID) == "Lopez")
            #expect(read.first?.data.value(.addressUnit, from: .initData) == nil)
            let decision = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
            #expect(decision.map(\.providerVerdicts.count) == [2])
            #expect(decision.first?.rulePack == "usps1583")
            // Each side was sent once, and each session submitted once.
            #expect(try await pipeline.requests().count { $0.hasSuffix("/media") } == 3)
            #expect(try await pipeline.requests().count { $0.hasPrefix("PATCH") } == 2)
        }
    }

    @Test("whose lease names another unit goes to a person by R28")
    func otherUnit() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit(address: #"{"unit":"9C"}"#))

            #expect(record.status == .doubleCheck)
            #expect(try await pipeline.failures(of: record) == ["R28 double_check"])
            #expect(record.finalDecision == nil)
            #expect(record.document(.photoID)?.status == .approved)
            #expect(record.document(.proofOfAddress)?.status == .doubleCheck)
        }
    }

    @Test("whose photo ID has expired is rejected by R13 and may come again")
    func expiredDocument() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"valid_until":"2021-05-01"}"#))

            #expect(record.status == .rejected)
            #expect(try await pipeline.failures(of: record) == ["R13 reject"])
            #expect(record.finalDecision?.isResubmittable == true)
            #expect(record.finalDecision?.reasonCode == .rules)
            #expect(record.document(.photoID)?.status == .rejected)
            #expect(record.document(.proofOfAddress)?.status == .approved)
        }
    }

    @Test("that the provider declines is rejected with its reason, and not to be resubmitted for all its rules say")
    func declined() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(
                try await pipeline.submit(
                    photoID: #"{"status":"declined","reason_code":106}"#, address: #"{"unit":"9C"}"#))

            #expect(record.status == .rejected)
            #expect(record.finalDecision?.reasonCode == .providerDeclined)
            #expect(record.finalDecision?.isResubmittable == false)
            let decision = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
            let verdict = decision.first?.providerVerdicts.first { $0.purpose == .photoID }?.verdict
            #expect(verdict?.reasonCode == 106)
            #expect(verdict?.reason == "Known fraud")
            // The rules were evaluated all the same.
            #expect(decision.first?.results.isEmpty == false)
        }
    }

    @Test("that the provider wants to see again is rejected and may come again")
    func resubmissionRequested() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"status":"resubmission_requested"}"#))

            #expect(record.status == .rejected)
            #expect(record.finalDecision?.reasonCode == .providerResubmission)
            #expect(record.finalDecision?.isResubmittable == true)
            #expect(record.document(.photoID)?.status == .rejected)
            #expect(record.document(.proofOfAddress)?.status != .rejected)
        }
    }

    @Test(
        "goes to a person when the provider does not know or contradicts itself",
        arguments: [
            (#"{"status":"review"}"#, ReasonCode.providerReview),
            (#"{"status":"approved","code":9102}"#, .providerReview),
            (#"{"unreadable":true}"#, .providerNoData),
        ])
    func review(marker: String, reason: ReasonCode) async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit(photoID: marker))

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == reason)
        }
    }

    @Test(
        "gets new sessions for those that came to nothing, up to the limit", arguments: ["expired", "abandoned"])
    func replaced(status: String) async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit(photoID: #"{"status":"\#(status)"}"#))

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .providerUnavailable)
            #expect(
                try await pipeline.sessions() == [
                    "photo_id 1 ended", "photo_id 2 ended", "photo_id 3 ended", "proof_of_address 1 ended",
                ])
        }
    }

    @Test("gets one new session for a failure at the provider, then a person and an alert")
    func providerFailure() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"status":"declined","reason_code":566}"#))

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .providerUnavailable)
            #expect(
                try await pipeline.sessions() == [
                    "photo_id 1 ended", "photo_id 2 ended", "proof_of_address 1 ended",
                ])
            #expect(pipeline.logs.errors.count == 1)
        }
    }

    @Test("with a license as proof of address has it read by a session of its own")
    func addressDocument() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit(
                .fixture(
                    expectedData: .fixture(documents: [ExpectedDocument(kind: .photoID, types: [.usPassport])])),
                photoID: #"{"document_type":"PASSPORT"}"#, addressType: .usDriverLicense)

            let record = try await pipeline.drive(submitted)

            #expect(try await pipeline.sessions() == ["address_document 1 ended", "photo_id 1 ended"])
            let read = try await pipeline.platform.verifications.extractedData(of: record.id, tenant: record.tenant)
            #expect(read.first?.data.value(.address, from: .proofOfAddress)?.contains("12 Oak Street") == true)
            #expect(record.status != .submitted)
        }
    }

    @Test("is judged on the location's own day, with the version of the expected data it stood at")
    func judgedBy() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit())

            let decision = try #require(
                try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant).first)
            let day = EvaluationDay.today(in: "America/Chicago")
            #expect(decision.evaluationDate.map { day.contains($0) } == true)
            #expect(decision.expectedDataVersion == 1)
            #expect(decision.settingsVersion == 1)
        }
    }
}
