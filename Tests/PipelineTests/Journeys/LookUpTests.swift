import AddresseeTesting
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@Suite("A verification among others of its vendor", .migratedDatabase)
struct LookUpTests {
    @Test("goes to a person when its number and files came with another name, and tells which verification that was")
    func anotherPerson() async throws {
        try await PipelineHarness.run { pipeline in
            _ = try await pipeline.platform.ruleSettings.replace(
                with: RuleSettings(severities: ["R44": .doubleCheck, "R47": .doubleCheck]), expectedVersion: 1,
                by: .pipeline, tenant: pipeline.platform.vendor.tenant)
            let first = try await pipeline.drive(try await pipeline.submit())
            try #require(first.status == .approved)

            let record = try await pipeline.drive(
                try await pipeline.submit(.fixture(expectedData: .fixture(person: .fixture(lastName: "Kim")))))

            let results = try await pipeline.results(of: record)
            for rule in ["R44", "R47"] {
                #expect(results[rule]?.outcome == .fail, "\(rule)")
                #expect(results[rule]?.inputs.contains { $0.value.contains(first.id.description) } == true, "\(rule)")
            }
            #expect(results["R45"]?.outcome == .pass)
            #expect(results["R46"]?.inputs.contains(RuleValue("count", "1")) == true)
            #expect(record.status == .doubleCheck)
        }
    }

    @Test("is told of what repeats, and approved, where a sandbox has chosen nothing: its samples stand for many")
    func repeatedSample() async throws {
        try await PipelineHarness.run { pipeline in
            _ = try await pipeline.drive(try await pipeline.submit())

            let record = try await pipeline.drive(
                try await pipeline.submit(.fixture(expectedData: .fixture(person: .fixture(lastName: "Kim")))))

            let results = try await pipeline.results(of: record)
            for rule in ["R44", "R47"] {
                #expect(results[rule]?.outcome == .fail && results[rule]?.severity == .info, "\(rule)")
            }
            #expect(record.status == .approved)
        }
    }

    @Test("of the same person is linked and approved")
    func samePerson() async throws {
        try await PipelineHarness.run { pipeline in
            let first = try await pipeline.drive(try await pipeline.submit())

            let record = try await pipeline.drive(try await pipeline.submit())

            let results = try await pipeline.results(of: record)
            #expect(results["R44"]?.outcome == .pass)
            #expect(results["R45"]?.inputs.contains { $0.value.contains(first.id.description) } == true)
            #expect(results["R47"]?.outcome == .pass)
            #expect(record.status == .approved)
        }
    }

    @Test("that comes again has its resubmissions counted, and finds nothing of itself")
    func resubmitted() async throws {
        try await PipelineHarness.run { pipeline in
            let rejected = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"valid_until":"2021-05-01"}"#))

            _ = try await pipeline.platform.verifications.resubmit(
                rejected.id, with: ResubmitVerification(documents: pipeline.license(), submits: true),
                tenant: rejected.tenant, by: pipeline.platform.vendor.principal.actor)
            let record = try await pipeline.drive(rejected)

            let results = try await pipeline.results(of: record)
            #expect(results["R48"]?.inputs.contains(RuleValue("count", "1")) == true)
            #expect(results["R45"]?.outcome == .pass)
            #expect(record.status == .approved)
        }
    }

    @Test("is judged by the settings its vendor has chosen, and says by which version")
    func settings() async throws {
        try await PipelineHarness.run { pipeline in
            let tenant = pipeline.platform.vendor.tenant
            _ = try await pipeline.platform.ruleSettings.replace(
                with: RuleSettings(severities: ["R45": .doubleCheck]), expectedVersion: 1, by: .pipeline,
                tenant: tenant)
            _ = try await pipeline.drive(try await pipeline.submit())

            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .doubleCheck)
            #expect(try await pipeline.failures(of: record) == ["R45 double_check"])
            let decisions = try await pipeline.platform.verifications.decisions(of: record.id, tenant: tenant)
            #expect(decisions.first?.settingsVersion == 2)
        }
    }
}

extension PipelineHarness {
    /// The results of the newest automated decision by rule; of a rule with several, the last.
    fileprivate func results(of record: VerificationRecord) async throws -> [String: RuleResult] {
        let decisions = try await platform.verifications.decisions(of: record.id, tenant: record.tenant)
        let results = decisions.first { $0.isAutomated }?.results ?? []
        return Dictionary(results.map { ($0.rule, $0) }) { _, last in last }
    }
}
