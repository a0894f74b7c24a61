import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("The event log", .migratedDatabase)
struct EventTests {
    @Test("is read newest first, a page behind another, of all or of one verification")
    func pages() async throws {
        let fixture = try await StoreFixture.make()
        let held = try await fixture.addHeldVerification()
        let other = try await fixture.addVerification()
        let store = fixture.events
        let tenant = fixture.tenant

        let all = try await store.events(tenant: tenant, verificationID: nil, after: nil, limit: 10)
        let rest = try await store.events(tenant: tenant, verificationID: nil, after: all[1].id, limit: 10)
        let own = try await store.events(tenant: tenant, verificationID: held.id, after: nil, limit: 2)
        let older = try await store.events(tenant: tenant, verificationID: held.id, after: own[1].id, limit: 2)
        let one = try await store.event(all[0].id, tenant: tenant)

        #expect(all.map(\.verificationID) == [other.id, held.id, held.id, held.id])
        #expect(all.map(\.id) == all.map(\.id).sorted(by: >))
        #expect(rest == Array(all.dropFirst(2)))
        #expect(own.map(\.type) == [.resumed, .held])
        #expect(older.map(\.type) == [.created])
        #expect(one == all[0])
    }

    @Test("shows nothing to another tenant")
    func isolates() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addEndpoint()
        let record = try await fixture.addVerification()
        let other = try await fixture.addVendor()
        let event = try #require(
            try await fixture.events.events(tenant: fixture.tenant, verificationID: nil, after: nil, limit: 1).first)

        #expect(try await fixture.events.events(tenant: other, verificationID: nil, after: nil, limit: 9).isEmpty)
        #expect(
            try await fixture.events.events(tenant: other, verificationID: record.id, after: nil, limit: 9).isEmpty)
        #expect(try await fixture.events.event(event.id, tenant: other) == nil)
        #expect(try await fixture.events.deliveries(of: event.id, tenant: other).isEmpty)
        #expect(try await fixture.events.deliveries(of: event.id, tenant: fixture.tenant).map(\.state) == ["pending"])
    }
}
