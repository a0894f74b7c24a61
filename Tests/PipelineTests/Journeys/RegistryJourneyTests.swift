import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A verification whose applicant registries are asked about", .migratedDatabase)
struct RegistryJourneyTests {
    private func command(
        _ check: DatabaseCheck?, person: Person = .fixture(), flow: FlowName = .usps1583
    ) -> CreateVerification {
        .fixture(flow: flow, expectedData: .fixture(person: person, databaseCheck: check))
    }

    /// The outcomes of the rules about registries, as `D4 pass`.
    private func registryRules(_ pipeline: PipelineHarness, _ record: VerificationRecord) async throws -> [String] {
        let decisions = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
        return decisions.flatMap(\.results).filter { $0.rule.hasPrefix("D") && $0.outcome != .notApplicable }
            .map { "\($0.rule) \($0.outcome.rawValue)" }
    }

    @Test("has a session of its own without documents, whose answers are judged with the rest")
    func standAlone() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.askRegistries()

            let record = try await pipeline.drive(try await pipeline.submit(command(DatabaseCheck(.lightKYC))))

            #expect(record.status == .approved)
            #expect(
                try await pipeline.sessions() == ["database 1 ended", "photo_id 1 ended", "proof_of_address 1 ended"])
            #expect(try await pipeline.requests().count { $0.hasSuffix("/media") } == 3)
            #expect(try await registryRules(pipeline, record) == ["D1 pass", "D2 pass", "D3 pass", "D4 pass"])
        }
    }

    @Test("has its answers along with the photo ID where one integration gives both")
    func alongWithPhotoID() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.askRegistriesAlongWithPhotoID()

            let record = try await pipeline.drive(
                try await pipeline.submit(
                    command(DatabaseCheck(.lightKYC)), photoID: #"{"document_number":"D1234567"}"#))

            #expect(try await pipeline.failures(of: record) == [])
            #expect(record.status == .approved)
            #expect(try await pipeline.sessions() == ["photo_id 1 ended", "proof_of_address 1 ended"])
            #expect(try await registryRules(pipeline, record).contains("D2 pass"))
        }
    }

    @Test("shows its social security number nowhere, though the provider gives it back", arguments: [true, false])
    func hiddenNumber(isAlongWithPhotoID: Bool) async throws {
        try await PipelineHarness.run { pipeline in
            if isAlongWithPhotoID {
                try await pipeline.askRegistriesAlongWithPhotoID()
            } else {
                try await pipeline.askRegistries()
            }
            let check = DatabaseCheck(.socialSecurityNumber)
            let record = try await pipeline.drive(
                try await pipeline.submit(command(check, person: .fixture(socialSecurityNumber: "917-26-3845"))))

            #expect(try await registryRules(pipeline, record).contains("D5 pass"))
            let read = try await pipeline.platform.verifications.extractedData(of: record.id, tenant: record.tenant)
            let texts = read.flatMap(\.data.fields).flatMap { [$0.value, $0.rawValue] }
            #expect(!texts.isEmpty && texts.allSatisfy { !$0.contains("3845") })
            let decisions = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
            let values = decisions.flatMap(\.results).flatMap { $0.inputs + $0.normalizedInputs }.map(\.value)
            #expect(values.allSatisfy { !$0.contains("3845") })
        }
    }

    @Test("reads its data from the license, and is doubted where a registry has another")
    func documentData() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.askRegistries()

            let record = try await pipeline.drive(
                try await pipeline.submit(
                    command(DatabaseCheck(.lightKYC, sources: [.documentData])),
                    photoID: #"{"registry_date_of_birth":"NO_MATCH"}"#))

            #expect(record.status == .doubleCheck)
            #expect(try await pipeline.failures(of: record) == ["D3 double_check"])
            #expect(try await pipeline.requests().count { $0.hasSuffix("/media") } == 5)
        }
    }

    @Test(
        "goes to a person where nobody could be asked, and nobody is asked then",
        arguments: [DatabaseCheck(.lightKYC, fields: [.phoneNumber]), DatabaseCheck(.lightKYC)])
    func notAsked(check: DatabaseCheck?) async throws {
        try await PipelineHarness.run { pipeline in
            // The first check lacks a phone number, the second an integration.
            if check?.fields == [.phoneNumber] { try await pipeline.askRegistries() }

            let record = try await pipeline.drive(try await pipeline.submit(command(check)))

            #expect(record.status == .doubleCheck)
            #expect(try await pipeline.failures(of: record) == ["D1 double_check"])
            #expect(try await pipeline.sessions() == ["photo_id 1 ended", "proof_of_address 1 ended"])
        }
    }

    @Test("is asked about again in the next attempt only where something has changed")
    func nextAttempt() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.askRegistries()
            let rejected = try await pipeline.drive(
                try await pipeline.submit(
                    command(DatabaseCheck(.lightKYC)), photoID: #"{"valid_until":"2021-05-01"}"#))
            #expect(rejected.status == .rejected)

            _ = try await pipeline.platform.verifications.resubmit(
                rejected.id,
                with: ResubmitVerification(
                    documents: pipeline.license(stating: #"{"valid_until":"2031-05-01"}"#), submits: true),
                tenant: rejected.tenant, by: pipeline.platform.vendor.principal.actor)
            let record = try await pipeline.drive(rejected)

            #expect(record.status == .approved)
            // Of three sessions the license's alone was made anew: four were submitted in all.
            #expect(try await pipeline.requests().count { $0.hasPrefix("PATCH") } == 4)
        }
    }
}
