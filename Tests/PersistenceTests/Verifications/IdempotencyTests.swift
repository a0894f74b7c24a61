import AddresseeTesting
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("Idempotency keys", .migratedDatabase)
struct IdempotencyTests {
    private static let key = IdempotencyKey(
        operation: "createVerification", key: "key-1", fingerprint: [UInt8](repeating: 1, count: 32))

    private static let call = IdempotentCall<LinkedVerification>(key: key) { linked in
        StoredAnswer(
            status: 201, headers: [AnswerHeader("Location", "/v1/verifications/\(linked.record.id)")],
            body: Array(linked.url.utf8))
    }

    @Test("a repetition gets the first answer and writes nothing")
    func replays() async throws {
        let platform = try await TestPlatform.make()
        let principal = platform.vendor.principal

        let first = try await platform.verifications.create(.fixture(), by: principal, idempotent: Self.call)
        let second = try await platform.verifications.create(.fixture(), by: principal, idempotent: Self.call)

        guard case .fresh(let linked) = first, case .replayed(let answer) = second else {
            Issue.record("the second request was not answered by the first one's answer")
            return
        }
        #expect(answer == Self.call.render(linked))
        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["1"])
    }

    @Test("many at once make one verification")
    func concurrent() async throws {
        let platform = try await TestPlatform.make()

        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    // Busy is an answer too: the caller tries again.
                    _ = try? await platform.verifications.create(
                        .fixture(), by: platform.vendor.principal, idempotent: Self.call)
                }
            }
        }

        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["1"])
    }

    @Test("a key that another transaction holds is busy")
    func busy() async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant
        let answer = IdempotentAnswer(
            key: Self.key, answer: StoredAnswer(status: 201, headers: [], body: []),
            expiresAt: platform.clock.now() + .seconds(60))
        let sealing = AnswerSealing(vaults: platform.vaults, clock: platform.clock)
        let take = try await sealing.remember(answer, tenant: tenant, verificationID: nil, in: platform.api)

        try await platform.testDatabase.pool(role: "addressee_api").withTransaction { transaction in
            _ = try await transaction.execute(SetTenant(tenant: tenant))
            _ = try await transaction.execute(take)
            let error = await #expect(throws: ServiceError.self) {
                try await platform.verifications.create(
                    .fixture(), by: platform.vendor.principal, idempotent: Self.call)
            }
            #expect(error?.code == .idempotencyKeyInUse)
        }
    }

    @Test("an answer counts for its time, and then the key is free again")
    func expires() async throws {
        let platform = try await TestPlatform.make()
        let principal = platform.vendor.principal
        _ = try await platform.verifications.create(.fixture(), by: principal, idempotent: Self.call)

        platform.clock.advance(by: .seconds(24 * 3600 + 1))
        let later = try await platform.verifications.create(.fixture(), by: principal, idempotent: Self.call)

        guard case .fresh = later else {
            Issue.record("the lapsed answer was replayed")
            return
        }
        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["2"])
        platform.clock.advance(by: .seconds(24 * 3600 + 1))
        let maintenance = PostgresMaintenance(platform.worker)
        #expect(try await maintenance.sweep(at: platform.clock.now(), limit: 10) == 1)
    }
}
