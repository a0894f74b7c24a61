// All of Foundation: it reads the environment.
import Foundation
import PostgresTesting
import Testing

@Suite("A hostile provider", .migratedDatabase)
struct HostileTests {
    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment["ADDRESSEE_HOSTILE_" + name].flatMap(Int.init)
    }

    private let plan = HostilePlan(
        seed: UInt64(setting("SEED").map { max($0, 0) } ?? 1), count: max(setting("RUNS") ?? 100, 1))

    @Test("leads no verification to another end than the one it must reach, and has nothing submitted twice")
    func everyEnd() async throws {
        try await PipelineHarness.run { pipeline in
            let clock = ContinuousClock()
            let start = clock.now
            let records = try await HostileRun(plan: plan, pipeline: pipeline).run()
            let driven = clock.now

            let findings = try await HostileFindings(of: pipeline)
            try #require(records.count == plan.entries.count)
            for (entry, record) in zip(plan.entries, records) {
                let (expected, reached) = (HostileModel.end(of: entry), try await findings.end(of: record))
                #expect(
                    reached == expected,
                    """
                    seed \(plan.seed), verification \(entry.index) (photo ID \(entry.photoID.name), \
                    proof of address \(entry.address.name), \(entry.isAnswered ? "answered" : "left")): \
                    reached \(reached); must reach \(expected)
                    """)
            }
            let calls = try await findings.calls()
            #expect(calls.twice(calls.submitted) == [], "seed \(plan.seed): submitted twice")
            #expect(calls.twice(calls.created) == [], "seed \(plan.seed): opened twice")
            #expect(try await pipeline.jobs() == [], "seed \(plan.seed)")
            #expect(
                pipeline.logs.errors.count == plan.entries.map(HostileModel.alerts).reduce(0, +),
                "seed \(plan.seed): operators were told of what they need not know, or not of what they must")
            // A run without trouble would prove nothing.
            #expect(Double(calls.faults) > 0.2 * Double(calls.count))
            print(
                "Hostile run: seed \(plan.seed), \(records.count) verifications, \(calls.count) calls, "
                    + "\(calls.faults) of them faulty, \(pipeline.relay.outcomes.count) webhooks taken, driven in "
                    + "\(driven - start), all in \(clock.now - start)")
        }
    }

    @Test("meets a plan that is the same for the same seed, with every story in it")
    func plans() {
        func names(_ plan: HostilePlan) -> [String] { plan.entries.map { "\($0.photoID.name) \($0.address.name)" } }
        let large = HostilePlan(seed: plan.seed, count: 1_000)

        #expect(names(HostilePlan(seed: plan.seed, count: 1_000)) == names(large))
        #expect(names(HostilePlan(seed: plan.seed &+ 1, count: 1_000)) != names(large))
        #expect(Set(large.entries.map(\.photoID.name)).count == SessionStory.ofPhotoID.count + 1)
        #expect(Set(large.entries.map(\.address.name)).count == SessionStory.ofAddress.count + 1)
    }
}
