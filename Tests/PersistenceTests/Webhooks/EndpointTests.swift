import Encryption
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Webhook endpoints", .migratedDatabase)
struct EndpointTests {
    @Test("come back as they were added, newest first, to their own tenant only")
    func areKept() async throws {
        let fixture = try await StoreFixture.make()
        let other = try await fixture.addVendor()
        let first = try await fixture.addEndpoint(["verification.approved"])
        let second = try await fixture.addEndpoint()

        #expect(try await fixture.endpoints.endpoints(tenant: fixture.tenant) == [second, first])
        #expect(try await fixture.endpoints.endpoint(first.id, tenant: fixture.tenant) == first)
        #expect(try await fixture.endpoints.endpoint(first.id, tenant: other) == nil)
        #expect(try await fixture.endpoints.endpoints(tenant: other).isEmpty)
        #expect(try await fixture.endpoints.secrets(first.id, tenant: other).isEmpty)
        #expect(try await fixture.endpoints.remove(first.id, tenant: other) == false)
    }

    @Test("are changed only over the version that was read, and switched on with a clean record")
    func areGuarded() async throws {
        let fixture = try await StoreFixture.make()
        var endpoint = try await fixture.addEndpoint()
        try await fixture.runScript("UPDATE webhook_endpoints SET consecutive_failures = 3, first_failure_at = now()")

        endpoint.isEnabled = false
        endpoint.disabledReason = "manual"
        endpoint.version = 2
        let off = endpoint
        try await fixture.endpoints.update(off)
        endpoint.isEnabled = true
        endpoint.disabledReason = nil
        endpoint.version = 3
        let on = endpoint
        try await fixture.endpoints.update(on)

        await #expect(throws: StoreError.conflict) { try await fixture.endpoints.update(off) }
        #expect(try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant) == on)
        #expect(
            try await fixture.texts("SELECT consecutive_failures, first_failure_at FROM webhook_endpoints") == ["0"])
    }

    @Test("answer a repeated request once, and store nothing the second time")
    func answerOnce() async throws {
        let fixture = try await StoreFixture.make()
        let answer = IdempotentAnswer(
            key: IdempotencyKey(operation: "createWebhookEndpoint", key: "k-1", fingerprint: [1, 2]),
            answer: StoredAnswer(status: 201, headers: [], body: Array("whsec_canary".utf8)),
            expiresAt: fixture.clock.now() + .seconds(60))
        let endpoint = WebhookEndpoint(
            id: fixture.identifiers.next(), tenant: fixture.tenant, url: "https://receiver.test", description: nil,
            eventTypes: [], isEnabled: true, createdAt: fixture.clock.now())
        let second = WebhookEndpoint(
            id: fixture.identifiers.next(), tenant: fixture.tenant, url: "https://receiver.test", description: nil,
            eventTypes: [], isEnabled: true, createdAt: fixture.clock.now())

        try await fixture.endpoints.add(endpoint, secret: .generate(), answer: answer)
        await #expect(throws: StoreError.idempotencyKeyUsed) {
            try await fixture.endpoints.add(second, secret: .generate(), answer: answer)
        }

        #expect(try await fixture.endpoints.endpoints(tenant: fixture.tenant) == [endpoint])
        #expect(
            try await fixture.texts(
                "SELECT key FROM idempotency_keys WHERE position('canary'::bytea IN sealed_answer) > 0") == [])
    }

    @Test("keep their secret sealed, under a number that it opens at alone")
    func sealSecrets() async throws {
        let fixture = try await StoreFixture.make()
        let secret = WebhookSecret(bytes: Array("canary-canary-canary-canary".utf8))
        let endpoint = WebhookEndpoint(
            id: fixture.identifiers.next(), tenant: fixture.tenant, url: "https://receiver.test", description: nil,
            eventTypes: [], isEnabled: true, createdAt: fixture.clock.now())

        try await fixture.endpoints.add(endpoint, secret: secret, answer: nil)

        #expect(try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant) == [secret])
        #expect(
            try await fixture.texts(
                "SELECT number FROM webhook_secrets WHERE position('canary'::bytea IN sealed) > 0") == [])
        try await fixture.runScript("UPDATE webhook_secrets SET number = 2")
        await #expect(throws: StoreError.self) {
            try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant)
        }
    }

    @Test("sign with the old secret until its time is over")
    func overlap() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        let old = try #require(try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant).first)
        let fresh = WebhookSecret.generate()
        let graceEnd = fixture.clock.now() + .seconds(60)

        try await fixture.endpoints.rotateSecret(
            endpoint.id, tenant: fixture.tenant, new: fresh, graceEnd: graceEnd)
        let during = try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant)
        fixture.clock.advance(by: .seconds(60))
        let after = try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant)

        #expect(during == [fresh, WebhookSecret(bytes: old.bytes, expiresAt: graceEnd)])
        #expect(after == [fresh])
    }

    @Test("keep ten old secrets at most, the newest ones")
    func trimSecrets() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        var made: [WebhookSecret] = []

        for _ in 0..<13 {
            let secret = WebhookSecret.generate()
            made.append(secret)
            try await fixture.endpoints.rotateSecret(
                endpoint.id, tenant: fixture.tenant, new: secret, graceEnd: fixture.clock.now() + .seconds(60))
        }
        let left = try await fixture.endpoints.secrets(endpoint.id, tenant: fixture.tenant)

        #expect(left.map(\.bytes) == made.reversed().prefix(11).map(\.bytes))
        #expect(try await fixture.texts("SELECT count(*) FROM webhook_secrets") == ["11"])
    }

    @Test("leave no secret and no waiting delivery behind when they are removed")
    func areRemoved() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()

        let removed = try await fixture.endpoints.remove(endpoint.id, tenant: fixture.tenant)
        let again = try await fixture.endpoints.remove(endpoint.id, tenant: fixture.tenant)

        #expect(removed && !again)
        #expect(try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant) == nil)
        #expect(try await fixture.texts("SELECT state FROM deliveries") == ["canceled"])
        #expect(try await fixture.texts("SELECT number FROM webhook_secrets") == [])
        await #expect(throws: StoreError.conflict) {
            try await fixture.endpoints.rotateSecret(
                endpoint.id, tenant: fixture.tenant, new: .generate(), graceEnd: fixture.clock.now())
        }
        #expect(
            try await fixture.texts("SELECT action FROM audit ORDER BY occurred_at") == [
                "vendor.add", "webhook_endpoint.add", "webhook_endpoint.remove",
            ])
    }
}
