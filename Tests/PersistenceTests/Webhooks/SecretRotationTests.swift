import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Rotating a secret with an idempotency key", .migratedDatabase)
struct SecretRotationTests {
    @Test("makes one new secret however often it is asked for")
    func makesOne() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        let key = IdempotencyKey(operation: "rotateWebhookSecret", key: "once", fingerprint: [1])
        let answer = IdempotentAnswer(
            key: key, answer: StoredAnswer(status: 200, headers: [], body: Array("{}".utf8)),
            expiresAt: fixture.clock.now() + .seconds(60))
        let end = fixture.clock.now() + .seconds(30)

        try await fixture.endpoints.rotateSecret(
            endpoint.id, tenant: fixture.tenant, new: .generate(), graceEnd: end, answer: answer)
        await #expect(throws: StoreError.idempotencyKeyUsed) {
            try await fixture.endpoints.rotateSecret(
                endpoint.id, tenant: fixture.tenant, new: .generate(), graceEnd: end, answer: answer)
        }

        #expect(try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant).count == 2)
    }
}
