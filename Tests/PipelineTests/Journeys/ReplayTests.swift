import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@Suite("Replaying decisions", .migratedDatabase)
struct ReplayTests {
    @Test("as they were made flips none of them, and finds what each rule found")
    func unchanged() async throws {
        try await PipelineHarness.run { pipeline in
            for submitted in try await pipeline.mixedBag() { _ = try await pipeline.drive(submitted) }

            let (decisions, summary) = try await pipeline.replay()

            #expect(Set(decisions.map(\.before)) == Set(Outcome.allCases))
            #expect(decisions.map(\.after) == decisions.map(\.before))
            #expect(decisions.flatMap(\.changes) == [])
            #expect(summary.replayed == 4)
            #expect(summary.flipped == 0)
        }
    }

    @Test("stays the same when what it was made from has changed since")
    func keptInputs() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit())
            // Everything the rules look at besides what is only ever added.
            try await pipeline.platform.runScript(
                """
                UPDATE locations SET street = '12 Oak Street', unit = 'Apt 4', postal_code = '37203', time_zone = 'UTC';
                UPDATE documents SET is_current = false, status = 'canceled';
                DELETE FROM blind_indexes;
                """)
            _ = try await pipeline.platform.ruleSettings.replace(
                with: RuleSettings(severities: ["R45": .doubleCheck]), expectedVersion: 1, by: .pipeline,
                tenant: record.tenant)

            let (decisions, _) = try await pipeline.replay()

            #expect(decisions.map(\.verificationID) == [record.id])
            #expect(decisions.map(\.after) == [.approved])
            #expect(decisions.flatMap(\.changes) == [])
        }
    }

    @Test("with other settings flips those that they would decide otherwise, and names the rules")
    func otherSettings() async throws {
        try await PipelineHarness.run { pipeline in
            let first = try await pipeline.drive(try await pipeline.submit())
            let second = try await pipeline.drive(try await pipeline.submit())

            let (decisions, summary) = try await pipeline.replay(
                settings: RuleSettings(
                    severities: ["R45": .doubleCheck], parameters: RuleSettings.sandboxStandard.parameters))

            #expect(decisions.map(\.verificationID) == [second.id, first.id])
            #expect(decisions.map(\.flips) == [true, false])
            #expect(decisions.first?.changes.map(\.rule) == ["R45"])
            #expect(summary.flips == [.init(before: .approved, after: .doubleCheck): 1])
        }
    }

    @Test("with a named pack judges by it, and leaves what the provider said")
    func otherPack() async throws {
        try await PipelineHarness.run { pipeline in
            let declined = try await pipeline.drive(
                try await pipeline.submit(photoID: #"{"status":"declined","reason_code":106}"#))
            let pack = try #require(RulePacks.all.first { $0.name == "identity" })
            let none = RulePack(name: "none", version: "1", effectiveFrom: pack.effectiveFrom, sources: [], rules: [])

            let (decisions, _) = try await pipeline.replay(pack: pack)

            #expect(decisions.map(\.verificationID) == [declined.id])
            #expect(decisions.map(\.after) == [.rejected])
            // Rules of the other pack alone are gone.
            let gone = decisions.flatMap(\.changes).filter { $0.after == nil }.map(\.rule)
            #expect(gone.allSatisfy { pack.rule($0) == nil })
            #expect(try await pipeline.replay(pack: none).decisions.map(\.after) == [.rejected])
        }
    }

    @Test("goes through many in small pages, from a moment on, up to a limit, or through one verification alone")
    func pages() async throws {
        try await PipelineHarness.run { pipeline in
            var records: [VerificationRecord] = []
            for submitted in try await pipeline.mixedBag() { records.append(try await pipeline.drive(submitted)) }
            let tenant = pipeline.platform.vendor.tenant
            let all = try await pipeline.replay(pageSize: 1).decisions
            let middle = try #require(all.dropFirst().first)

            #expect(Set(all.map(\.verificationID)) == Set(records.map(\.id)))
            #expect(all.map(\.decidedAt) == all.map(\.decidedAt).sorted(by: >))
            #expect(try await pipeline.replay(pageSize: 3).decisions == all)
            #expect(try await pipeline.replay(over: .vendor(tenant.vendorID)).decisions == all)
            #expect(try await pipeline.replay(over: .tenant(tenant), limit: 2).decisions == Array(all.prefix(2)))
            #expect(try await pipeline.replay(since: middle.decidedAt).decisions == Array(all.prefix(2)))
            #expect(try await pipeline.replay(over: .verification(middle.verificationID)).decisions == [middle])
            let live = Tenant(vendorID: tenant.vendorID, environment: .live)
            #expect(try await pipeline.replay(over: .tenant(live)).decisions == [])
            let nobody = VerificationID(value: 1)
            #expect(try await pipeline.replay(over: .verification(nobody)).summary.replayed == 0)
        }
    }

    @Test("counts what was erased, or made before inputs were kept, and reads all attempts")
    func lost() async throws {
        try await PipelineHarness.run { pipeline in
            let records = try await pipeline.mixedBag()
            for submitted in records { _ = try await pipeline.drive(submitted) }
            let platform = pipeline.platform
            _ = try await platform.administration.erase(records[0].id, at: platform.clock.now())
            try await platform.runScript(
                "UPDATE decisions SET sealed_context = NULL WHERE verification_id = \(records[1].id.sql)")
            let rejected = try await platform.read(records[2])
            _ = try await platform.verifications.resubmit(
                rejected.id, with: ResubmitVerification(documents: pipeline.license(), submits: true),
                tenant: rejected.tenant, by: platform.vendor.principal.actor)
            _ = try await pipeline.drive(rejected)

            let (decisions, summary) = try await pipeline.replay()

            #expect(summary.lost == 2)
            #expect(summary.replayed == 3)
            #expect(decisions.count { $0.verificationID == rejected.id } == 2)
            #expect(decisions.flatMap(\.changes) == [])
        }
    }

    @Test("writes nothing")
    func readsOnly() async throws {
        try await PipelineHarness.run { pipeline in
            _ = try await pipeline.drive(try await pipeline.submit())
            let before = try await pipeline.contents()

            _ = try await pipeline.replay(settings: RuleSettings(severities: ["R45": .doubleCheck]))

            #expect(try await pipeline.contents() == before)
        }
    }
}

extension PipelineHarness {
    /// One approved, one for a person, one rejected by a rule, one by the provider.
    fileprivate func mixedBag() async throws -> [VerificationRecord] {
        [
            try await submit(), try await submit(address: #"{"unit":"9C"}"#),
            try await submit(photoID: #"{"valid_until":"2021-05-01"}"#),
            try await submit(photoID: #"{"status":"declined","reason_code":106}"#),
        ]
    }

    fileprivate func replay(
        over scope: RuleReplay.Scope = .everyone, pack: RulePack? = nil, settings: RuleSettings? = nil,
        since: Timestamp? = nil, limit: Int = .max, pageSize: Int = 100
    ) async throws -> (decisions: [ReplayedDecision], summary: ReplaySummary) {
        let replay = RuleReplay(store: platform.replays, pack: pack, settings: settings, pageSize: pageSize)
        var decisions: [ReplayedDecision] = []
        let summary = try await replay.run(over: scope, since: since, limit: limit) { decisions.append($0) }
        return (decisions, summary)
    }

    /// How many rows of which newest state the tables have.
    fileprivate func contents() async throws -> [String] {
        try await platform.texts(
            """
            SELECT md5(string_agg(d::text, '' ORDER BY d.id)) FROM decisions AS d
            UNION ALL SELECT md5(string_agg(v::text, '' ORDER BY v.id)) FROM verifications AS v
            UNION ALL SELECT count(*)::text FROM audit UNION ALL SELECT count(*)::text FROM blind_indexes
            """)
    }
}
