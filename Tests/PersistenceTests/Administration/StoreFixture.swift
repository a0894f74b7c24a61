import Encryption
import FoundationEssentials
import Logging
import Postgres
import PostgresTesting
import Services
import Synchronization
import Verification

@testable import Persistence

/// A vendor with its tenant, the stores over the running test's database, and the service that makes verifications.
struct StoreFixture: Sendable {
    let database = TestDatabase.current
    let clock: ManualClock
    let identifiers: IdentifierSource
    let keyRing: KeyRing
    let tenant: Tenant
    let administration: PostgresAdministrationStore
    let endpoints: PostgresWebhookEndpointStore
    let events: PostgresEventStore
    let deliveries: PostgresDeliveryStore
    let service: VerificationService

    static func make() async throws -> StoreFixture {
        let fixture = StoreFixture(keyRing: try .generate(created: Date(timeIntervalSince1970: 0)))
        try await fixture.administration.addVendor(
            fixture.tenant.vendorID, name: "Mail Room", createdAt: fixture.clock.now())
        return fixture
    }

    private init(keyRing: KeyRing, clock: ManualClock = ManualClock(), tenant: Tenant? = nil) {
        self.keyRing = keyRing
        self.clock = clock
        identifiers = IdentifierSource(clock: clock)
        self.tenant = tenant ?? Tenant(vendorID: identifiers.next(), environment: .sandbox)
        let vaults = Vaults(keyRing: keyRing)
        let api = database.pool(role: "addressee_api")
        administration = PostgresAdministrationStore(
            Database(database.pool(role: "addressee_operator")), vaults: vaults)
        endpoints = PostgresWebhookEndpointStore(Database(api), vaults: vaults, clock: clock)
        events = PostgresEventStore(Database(api))
        deliveries = PostgresDeliveryStore(
            Database(database.pool(role: "addressee_worker")), vaults: vaults, clock: clock)
        service = VerificationService(
            store: PostgresVerificationStore(Database(api), vaults: vaults, clock: clock),
            idempotency: PostgresIdempotencyStore(Database(api), vaults: vaults, clock: clock),
            links: LinkIssuer(
                publicBaseURL: "https://verify.test", lifetime: .seconds(30 * 24 * 3600), identifiers: identifiers),
            clock: clock, identifiers: identifiers)
    }

    /// The same tenant seen with another key ring.
    func seen(with keyRing: KeyRing) -> StoreFixture {
        StoreFixture(keyRing: keyRing, clock: clock, tenant: tenant)
    }

    /// A vendor beside the fixture's own.
    func addVendor(_ name: String = "Other") async throws -> Tenant {
        let id: VendorID = identifiers.next()
        try await administration.addVendor(id, name: name, createdAt: clock.now())
        return Tenant(vendorID: id, environment: .sandbox)
    }

    /// A verification as a vendor creates it: one history entry, one event.
    func addVerification(for tenant: Tenant? = nil) async throws -> VerificationRecord {
        let vendor = VendorPrincipal(
            tenant: tenant ?? self.tenant, keyID: identifiers.next(), scopes: [], onlyLocationID: nil)
        let command = CreateVerification(
            flow: .identity,
            expectedData: ExpectedData(
                person: Person(
                    firstName: "Ada", lastName: "Canarybird", dateOfBirth: LocalDate(daysSinceUnixEpoch: 7_000)),
                address: PostalAddress(
                    street: "1 Main St", city: "Springfield", state: "IL", postalCode: "62701", country: "US"),
                documents: []),
            locationID: nil, locale: nil, vendorReference: "order-1", vendorState: nil)
        switch try await service.create(command, by: vendor) {
        case .fresh(let linked): return linked.record
        case .replayed: throw Unexpected("a creation without an idempotency key was replayed")
        }
    }

    /// A verification with three history entries, the middle one with a comment.
    func addHeldVerification() async throws -> VerificationRecord {
        let record = try await addVerification()
        let reviewer = Actor(kind: .reviewer, id: "reviewer-1")
        _ = try await service.hold(
            record.id, tenant: tenant, by: reviewer,
            details: ActionDetails(reasonCode: ReasonCode(rawValue: "asked"), comment: "Canarybird called"))
        _ = try await service.resume(record.id, tenant: tenant, by: reviewer, details: ActionDetails())
        return record
    }

    /// An enabled endpoint for all events.
    func addEndpoint(_ eventTypes: [String] = [], for tenant: Tenant? = nil) async throws -> WebhookEndpoint {
        let endpoint = WebhookEndpoint(
            id: identifiers.next(), tenant: tenant ?? self.tenant, url: "https://receiver.test/hook",
            description: nil, eventTypes: eventTypes, isEnabled: true, createdAt: clock.now())
        try await endpoints.add(endpoint, secret: .generate(), answer: nil)
        return endpoint
    }

    /// Runs SQL as the superuser; `unguarded` switches triggers and foreign keys off, as a tamperer would.
    func runScript(_ sql: String, unguarded: Bool = false) async throws {
        let prefix = unguarded ? "SET session_replication_role = replica;" : ""
        try await database.pool(maximumConnections: 1).withConnection { connection in
            try await connection.executeScript(rawSQL: prefix + sql)
        }
    }

    /// All values that a query finds, as text, as the superuser; NULL is left out.
    func texts(_ query: String) async throws -> [String] {
        try await database.pool(maximumConnections: 1).execute(SelectTexts(query: query)).rows
    }
}

/// The values of a query that is itself a parameter, because statements are types.
private struct SelectTexts: PostgresStatement {
    static var sql: String {
        "SELECT unnest(xpath('//row/*/text()', query_to_xml($1, false, false, '')))::text"
    }

    let query: String

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(query)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> String {
        try row.next()
    }
}

/// Time that goes by only when a test says so.
final class ManualClock: WallClock {
    private let moment = Mutex(Timestamp(microsecondsSinceUnixEpoch: 1_790_000_000_000_000))

    func now() -> Timestamp { moment.withLock { $0 } }

    func advance(by duration: Duration) { moment.withLock { $0 = $0 + duration } }
}

extension Identifier {
    /// The identifier as SQL writes it.
    var sqlText: String { "lpad('\(String(value, radix: 16))', 32, '0')::uuid" }
}

/// What a test found in place of what it needs.
struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
