import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Creating a verification", .migratedDatabase)
struct CreatingTests {
    @Test("leaves a history row, an event, expected data and a link, all counted from one")
    func creates() async throws {
        let platform = try await TestPlatform.make()

        let linked = try await platform.createLinked()
        let record = try await platform.read(linked.record)

        #expect(record.status == .started)
        #expect((record.version, record.historySequence, record.eventSequence) == (1, 1, 1))
        #expect(record.attemptNumber == 1)
        #expect(try await platform.history(of: record) == ["1 create ->started"])
        #expect(try await platform.events(of: record) == ["1 verification.created"])
        #expect(try await platform.verifications.expectedData(of: record) == .fixture())
        #expect(linked.url.hasPrefix("https://verify.test/verify#lc_"))
        #expect(linked.qrCode.hasPrefix("data:image/svg+xml"))
        #expect(record.linkExpiresAt == platform.clock.now() + .seconds(30 * 24 * 3600))
        #expect(record.locationID == platform.vendor.location.id)
    }

    @Test("under the flow of Form 1583 needs a location that exists")
    func location() async throws {
        let platform = try await TestPlatform.make()
        let homeless = VendorPrincipal(
            tenant: platform.vendor.tenant, keyID: platform.vendor.key.id, scopes: [], onlyLocationID: nil)

        let missing = try await errorCode { _ = try await platform.verifications.create(.fixture(), by: homeless) }
        let unknown = try await errorCode {
            _ = try await platform.verifications.create(
                .fixture(locationID: platform.identifiers.next()), by: homeless)
        }
        let none = try await errorCode {
            _ = try await platform.verifications.create(.fixture(flow: .identity), by: homeless)
        }

        #expect(missing == .locationRequired)
        #expect(unknown == .validationFailed)
        #expect(none == nil)
        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["1"])
    }

    @Test("again with the same key answers as the first time and has no effect")
    func replay() async throws {
        let platform = try await TestPlatform.make()

        let first = try platform.fresh(
            try await platform.verifications.create(
                .fixture(), by: platform.vendor.principal, idempotent: .call("k")))
        let second = try await platform.verifications.create(
            .fixture(), by: platform.vendor.principal, idempotent: .call("k"))
        let other = try await errorCode {
            _ = try await platform.verifications.create(
                .fixture(), by: platform.vendor.principal, idempotent: .call("k", body: 2))
        }

        guard case .replayed(let answer) = second else { throw TestPlatform.Unexpected(what: "a second effect") }
        #expect(answer.body == Array(first.record.id.description.utf8))
        #expect(answer.status == 201)
        #expect(other == .idempotencyKeyReused)
        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["1"])
        #expect(try await platform.texts("SELECT count(*) FROM events") == ["1"])
    }

    @Test("many times at once with one key has exactly one effect")
    func concurrentKey() async throws {
        let platform = try await TestPlatform.make()

        let codes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await errorCode {
                        _ = try await platform.verifications.create(
                            .fixture(), by: platform.vendor.principal, idempotent: .call("k"))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(codes.contains(nil))
        #expect(codes.allSatisfy { $0 == nil || $0 == .idempotencyKeyInUse })
        #expect(try await platform.texts("SELECT count(*) FROM verifications") == ["1"])
        #expect(try await platform.texts("SELECT count(*) FROM history") == ["1"])
    }

    @Test("of another vendor is nowhere to be found")
    func otherTenant() async throws {
        let platform = try await TestPlatform.make()
        let stranger = try await platform.addVendor()
        let rejected = try await platform.decideVerification(.rejected)
        let (id, tenant, actor) = (rejected.id, stranger.tenant, stranger.principal.actor)
        let service = platform.verifications
        let reason = ActionDetails(comment: "because")
        let documents = DocumentService(verifications: service, content: MemoryContentStore())

        let codes = try await [
            errorCode { _ = try await service.get(id, tenant: tenant) },
            errorCode { _ = try await service.history(of: id, tenant: tenant) },
            errorCode { _ = try await service.decisions(of: id, tenant: tenant) },
            errorCode { _ = try await service.extractedData(of: id, tenant: tenant) },
            errorCode { _ = try await service.submit(id, tenant: tenant, by: actor) },
            errorCode { _ = try await service.approve(id, tenant: tenant, by: actor, details: reason) },
            errorCode { _ = try await service.reject(id, tenant: tenant, by: actor, details: reason) },
            errorCode { _ = try await service.hold(id, tenant: tenant, by: actor, details: reason) },
            errorCode { _ = try await service.resume(id, tenant: tenant, by: actor, details: reason) },
            errorCode { _ = try await service.cancel(id, tenant: tenant, by: actor, details: reason) },
            errorCode { _ = try await service.renewLink(id, tenant: tenant, by: actor) },
            errorCode { _ = try await service.resubmit(id, with: ResubmitVerification(), tenant: tenant, by: actor) },
            errorCode {
                _ = try await service.update(
                    id, with: UpdateVerification(vendorState: .set("x")), tenant: tenant, expectedVersion: nil)
            },
            errorCode { _ = try await documents.beginUpload(to: id, tenant: tenant) },
            errorCode { _ = try await documents.remove(rejected.documents[0].id, from: id, tenant: tenant) },
            errorCode { _ = try await documents.file(.front, of: rejected.documents[0].id, in: id, tenant: tenant) },
            // A key does not change that, though it is asked for in the same round trip.
            errorCode { _ = try await service.submit(id, tenant: tenant, by: actor, idempotent: .call("k")) },
        ]

        #expect(codes.allSatisfy { $0 == .notFound })
        #expect(try await platform.read(rejected) == rejected)
        let list = try await service.list(VerificationQuery(limit: 10), tenant: tenant)
        #expect(list.page.isEmpty)
    }
}
