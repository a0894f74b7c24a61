import Encryption
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Administration of vendors", .migratedDatabase)
struct VendorTests {
    @Test("a new vendor has a wrapped key in both environments")
    func wrapsKeys() async throws {
        let fixture = try await StoreFixture.make()

        let vendors = try await fixture.administration.vendors()
        let keys = try await fixture.texts("SELECT environment FROM vendor_keys ORDER BY environment")

        #expect(vendors.map(\.name) == ["Mail Room"])
        #expect(vendors.first?.id == fixture.tenant.vendorID)
        #expect(vendors.first?.createdAt == fixture.clock.now())
        #expect(keys == ["live", "sandbox"])
        #expect(try await fixture.administration.keyIDsInUse() == [fixture.keyRing.currentKeyID])
    }

    @Test("a vendor's id is taken once")
    func refusesTakenVendor() async throws {
        let fixture = try await StoreFixture.make()

        await #expect(throws: StoreError.alreadyExists("vendors_pkey")) {
            try await fixture.administration.addVendor(
                fixture.tenant.vendorID, name: "Again", createdAt: fixture.clock.now())
        }
    }

    @Test("a location comes back with its blocked addresses, to its own tenant only")
    func keepsLocations() async throws {
        let fixture = try await StoreFixture.make()
        let address = PostalAddress(
            street: "5 Oak Ave", unit: "Ste 9", city: "Austin", state: "TX", postalCode: "78701", country: "US")
        let blocked = PostalAddress(
            street: "7 Elm St", city: "Waco", state: "TX", postalCode: "76701", country: "US")
        let location = Location(
            id: fixture.identifiers.next(), name: "Downtown", address: address, timeZone: "America/Chicago",
            blockedAddresses: [blocked, address])
        let live = Tenant(vendorID: fixture.tenant.vendorID, environment: .live)

        try await fixture.administration.addLocation(location, tenant: fixture.tenant)

        #expect(try await fixture.administration.locations(tenant: fixture.tenant) == [location])
        #expect(try await fixture.administration.locations(tenant: live).isEmpty)
    }

    @Test("a location of an unknown vendor is refused")
    func refusesStrayLocation() async throws {
        let fixture = try await StoreFixture.make()
        let location = Location(
            id: fixture.identifiers.next(), name: "Nowhere",
            address: PostalAddress(street: "1", city: "A", state: "B", postalCode: "C", country: "US"),
            timeZone: "UTC")
        let stranger = Tenant(vendorID: fixture.identifiers.next(), environment: .live)

        await #expect(throws: StoreError.self) {
            try await fixture.administration.addLocation(location, tenant: stranger)
        }
    }

    @Test("a key that was revoked is not given back by revoking it for later")
    func revokesKeys() async throws {
        let fixture = try await StoreFixture.make()
        let now = fixture.clock.now()
        let key = APIKey(
            id: fixture.identifiers.next(), tenant: fixture.tenant, digest: [UInt8](repeating: 7, count: 32),
            lastFour: "wxyz", scopes: [.verificationsRead, .eventsRead], createdAt: now,
            expiresAt: now + .seconds(60))

        try await fixture.administration.addKey(key)
        let added = try await fixture.administration.keys(tenant: fixture.tenant)
        let revoked = try await fixture.administration.revokeKey(key.id, tenant: fixture.tenant, at: now)
        _ = try await fixture.administration.revokeKey(key.id, tenant: fixture.tenant, at: now + .seconds(9))
        let again = try await fixture.administration.keys(tenant: fixture.tenant)

        #expect(added == [key])
        #expect(revoked)
        #expect(again.map(\.revokedAt) == [now])
    }

    @Test("an unknown key, or another tenant's, cannot be revoked and leaves no audit row")
    func findsNoKey() async throws {
        let fixture = try await StoreFixture.make()

        let revoked = try await fixture.administration.revokeKey(
            fixture.identifiers.next(), tenant: fixture.tenant, at: fixture.clock.now())

        #expect(!revoked)
        #expect(try await fixture.texts("SELECT action FROM audit ORDER BY occurred_at") == ["vendor.add"])
    }

    @Test("the operator's notes name everything that was changed")
    func audits() async throws {
        let fixture = try await StoreFixture.make()
        let key = APIKey(
            id: fixture.identifiers.next(), tenant: fixture.tenant, digest: [UInt8](repeating: 7, count: 32),
            lastFour: "wxyz", scopes: [], createdAt: fixture.clock.now())

        try await fixture.administration.addKey(key)
        _ = try await fixture.administration.revokeKey(key.id, tenant: fixture.tenant, at: fixture.clock.now())

        #expect(
            try await fixture.texts("SELECT action || ' ' || subject FROM audit ORDER BY occurred_at") == [
                "vendor.add \(fixture.tenant.vendorID)", "key.add \(key.id)", "key.revoke \(key.id)",
            ])
    }
}
