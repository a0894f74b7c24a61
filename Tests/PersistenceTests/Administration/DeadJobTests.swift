import Encryption
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("The dead letter", .migratedDatabase)
struct DeadJobTests {
    @Test("lists dead jobs, the latest first, and puts one back to work")
    func revives() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addVerification()
        try await fixture.addJobs(
            [("plan_sessions", "dead", "unusable answer", 2), ("conclude_attempt", "dead", "poison", 1)])

        let dead = try await fixture.administration.deadJobs(limit: 10)
        let revived = try await fixture.administration.reviveJob(try #require(dead.first).id)
        let left = try await fixture.administration.deadJobs(limit: 10)

        #expect(dead.map(\.kind) == [.concludeAttempt, .planSessions])
        #expect(dead.map(\.reason) == ["poison", "unusable answer"])
        #expect(dead.allSatisfy { $0.verificationID == record.id && $0.attempts == 3 })
        #expect(revived)
        #expect(left.map(\.kind) == [.planSessions])
        #expect(
            try await fixture.texts("SELECT kind, attempt FROM jobs WHERE state = 'ready'") == [
                "conclude_attempt", "0",
            ])
        #expect(try await fixture.texts("SELECT action FROM audit ORDER BY occurred_at").last == "job.revive")
    }

    @Test("leaves alone what is not dead")
    func leavesLiving() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addVerification()
        try await fixture.addJobs([("plan_sessions", "dead", "poison", 1)])
        let job = try #require(try await fixture.administration.deadJobs(limit: 1).first)

        let first = try await fixture.administration.reviveJob(job.id)
        let second = try await fixture.administration.reviveJob(job.id)
        let unknown = try await fixture.administration.reviveJob(fixture.identifiers.next())

        #expect(first && !second && !unknown)
    }
}

extension StoreFixture {
    /// Jobs of every verification that died so many minutes ago, after three runs.
    fileprivate func addJobs(_ jobs: [(kind: String, state: String, reason: String, minutes: Int)]) async throws {
        for job in jobs {
            try await runScript(
                """
                INSERT INTO jobs (
                    id, queue, kind, vendor_id, environment, verification_id, subject, state, run_at, attempt, reason,
                    died_at)
                SELECT gen_random_uuid(), 'pipeline', '\(job.kind)', vendor_id, environment, id, id, '\(job.state)',
                    now(), 3, '\(job.reason)', now() - interval '\(job.minutes) minutes' FROM verifications
                """)
        }
    }
}
