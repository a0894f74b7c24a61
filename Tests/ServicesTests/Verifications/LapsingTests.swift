import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("What is left lying", .migratedDatabase)
struct LapsingTests {
    @Test("expires with its link in the first attempt, and is rejected in a later one")
    func lapses() async throws {
        let platform = try await TestPlatform.make()
        let first = try await platform.createVerification()
        let rejected = try await platform.decideVerification(.rejected)
        _ = try await platform.verifications.resubmit(
            rejected.id, with: ResubmitVerification(), tenant: rejected.tenant, by: platform.actor)
        let submitted = try await platform.submitVerification()

        #expect(try await platform.workerVerifications.endLapsed() == 0)
        platform.clock.advance(by: .seconds(30 * 24 * 3600))
        #expect(try await platform.workerVerifications.endLapsed() == 2)
        #expect(try await platform.workerVerifications.endLapsed() == 0)

        #expect(try await platform.read(first).status == .expired)
        #expect(try await platform.read(rejected).status == .rejected)
        #expect(try await platform.read(submitted).status == .submitted)
        #expect(try await platform.history(of: first).last == "2 expire started>expired")
        #expect(try await platform.events(of: first).last == "2 verification.expired")
        #expect(try await platform.history(of: rejected).last == "5 lapse started>rejected")
        #expect(try await platform.events(of: rejected).last == "5 verification.rejected")
        #expect(
            try await platform.texts(
                "SELECT count(*) FROM links WHERE revoked_at IS NULL AND verification_id = \(first.id.sql)") == ["0"])
    }

    @Test("that cannot be ended does not keep the others from it")
    func damaged() async throws {
        let platform = try await TestPlatform.make()
        let damaged = try await platform.createVerification()
        platform.clock.advance(by: .seconds(1))
        let other = try await platform.createVerification()
        // The history no longer fits its verification: the database refuses the next row.
        try await platform.runScript(
            "UPDATE verifications SET history_hash = sha256('x') WHERE id = \(damaged.id.sql)", unguarded: true)
        platform.clock.advance(by: .seconds(30 * 24 * 3600))

        #expect(try await platform.workerVerifications.endLapsed() == 1)

        #expect(try await platform.read(other).status == .expired)
        #expect(try await platform.read(damaged).status == .started)
    }
}
