import AddresseeTesting
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("Credentials", .migratedDatabase)
struct CredentialStoreTests {
    @Test("a key is found before its tenant is known, with the vendor's only location")
    func key() async throws {
        let platform = try await TestPlatform.make()
        let vendor = platform.vendor

        let key = try #require(try await platform.credentials.apiKey(vendor.key.id))

        #expect(key.tenant == vendor.tenant)
        #expect(key.digest == vendor.key.digest)
        #expect(key.scopes == vendor.key.scopes)
        #expect(key.onlyLocationID == vendor.location.id)
        #expect(try await platform.credentials.apiKey(platform.identifiers.next()) == nil)
        #expect(try await platform.texts("SELECT count(last_used_at) FROM api_keys") == ["1"])
    }

    @Test("of several locations none is the only one")
    func locations() async throws {
        let platform = try await TestPlatform.make()
        try await platform.administration.addLocation(
            .fixture(id: platform.identifiers.next()), tenant: platform.vendor.tenant)

        #expect(try await platform.credentials.apiKey(platform.vendor.key.id)?.onlyLocationID == nil)
    }

    @Test("a key's use is written at most once a minute")
    func coarseUse() async throws {
        let platform = try await TestPlatform.make()
        _ = try await platform.credentials.apiKey(platform.vendor.key.id)
        let first = try await platform.texts("SELECT last_used_at FROM api_keys")

        _ = try await platform.credentials.apiKey(platform.vendor.key.id)

        #expect(try await platform.texts("SELECT last_used_at FROM api_keys") == first)
    }

    @Test("a link is exchanged for a token that lives while it is used")
    func token() async throws {
        let platform = try await TestPlatform.make()
        let authenticator = Authenticator(
            credentials: platform.credentials, clock: platform.clock, identifiers: platform.identifiers)
        let linked = try await platform.createLinked()
        let code = String(linked.url.split(separator: "#")[1])

        let token = try await authenticator.exchange(linkCode: code).token
        for _ in 0..<3 {
            platform.clock.advance(by: .seconds(29 * 60))
            #expect(try await authenticator.endUser(presenting: token).verificationID == linked.record.id)
        }
        platform.clock.advance(by: .seconds(31 * 60))

        await #expect(throws: ServiceError.self) { try await authenticator.endUser(presenting: token) }
    }

    @Test("a new link ends the old one and its tokens")
    func replacedLink() async throws {
        let platform = try await TestPlatform.make()
        let authenticator = Authenticator(
            credentials: platform.credentials, clock: platform.clock, identifiers: platform.identifiers)
        let linked = try await platform.createLinked()
        let code = String(linked.url.split(separator: "#")[1])
        let token = try await authenticator.exchange(linkCode: code).token

        let record = try await platform.read(linked.record)
        try await platform.change(record) { change in
            change.link = NewLink(
                id: platform.identifiers.next(), codeDigest: SecretToken("lc_new").digest,
                expiresAt: record.linkExpiresAt)
            change.touch(at: platform.clock.now())
        }

        await #expect(throws: ServiceError.self) { try await authenticator.endUser(presenting: token) }
        await #expect(throws: ServiceError.self) { try await authenticator.exchange(linkCode: code) }
        _ = try await authenticator.exchange(linkCode: "lc_new")
    }

    @Test("a link that ends without a new one leaves its tokens, so that an open page can show the end")
    func endedLink() async throws {
        let platform = try await TestPlatform.make()
        let authenticator = Authenticator(
            credentials: platform.credentials, clock: platform.clock, identifiers: platform.identifiers)
        let linked = try await platform.createLinked()
        let code = String(linked.url.split(separator: "#")[1])
        let token = try await authenticator.exchange(linkCode: code).token

        try await platform.change(try await platform.read(linked.record)) { change in
            change.revokesLinks = true
            change.touch(at: platform.clock.now())
        }

        #expect(try await authenticator.endUser(presenting: token).verificationID == linked.record.id)
        await #expect(throws: ServiceError.self) { try await authenticator.exchange(linkCode: code) }
    }

    @Test("a link lapses with its verification's time, which stands still on hold")
    func lapse() async throws {
        let platform = try await TestPlatform.make()
        let linked = try await platform.createLinked()
        let held = try await platform.createLinked()
        try await platform.change(try await platform.read(held.record)) { change in
            try change.take(
                .hold, by: .pipeline, at: platform.clock.now(), identifiers: platform.identifiers)
        }
        let digests = [linked, held].map { SecretToken(String($0.url.split(separator: "#")[1])).digest }

        platform.clock.advance(by: .seconds(30 * 24 * 3600))

        #expect(try await platform.credentials.link(codeDigest: digests[0]) == nil)
        #expect(try await platform.credentials.link(codeDigest: digests[1])?.verificationID == held.record.id)
        let lapsed = try await platform.workerVerificationStore.lapsed(at: platform.clock.now(), limit: 10)
        #expect(lapsed == [LapsedVerification(id: linked.record.id, tenant: linked.record.tenant)])
    }
}
