package import Encryption
import FoundationEssentials
import Logging
package import Persistence
import Postgres
package import PostgresTesting
package import Services
package import Verification

/// The stores over the running test's database, each in its role, with one vendor to act for.
///
/// The suite needs `.migratedDatabase`.
package struct TestPlatform: Sendable {
    package let testDatabase: TestDatabase
    package let clock: TestClock
    package let identifiers: IdentifierSource
    package let keyRing: KeyRing
    package let vaults: Vaults
    package let hints: PostgresHints

    package let api: Database
    package let worker: Database
    package let operators: Database
    /// Where tests look and tamper as the superuser, over one connection however often they do.
    let superuser: PostgresPool

    package let verificationStore: PostgresVerificationStore
    package let workerVerificationStore: PostgresVerificationStore
    package let idempotency: PostgresIdempotencyStore
    package let credentials: PostgresCredentialStore
    package let jobs: PostgresJobQueue
    package let pipeline: PostgresPipelineStore
    package let repetitions: PostgresRepetitionStore
    package let replays: PostgresReplayStore
    package let inbox: PostgresProviderInboxStore
    package let administration: PostgresAdministrationStore
    /// As operators work with them.
    package let integrations: PostgresIntegrationStore
    package let ruleSettings: RuleSettingsService
    package let verifications: VerificationService
    /// The same use cases as the workers run them.
    package let workerVerifications: VerificationService

    /// The vendor that tests act for unless they say otherwise.
    package let vendor: TestVendor

    /// Builds the stores and stores a vendor.
    package static func make(clock: TestClock = TestClock(), seed: UInt64 = 1) async throws -> TestPlatform {
        let identifiers = IdentifierSource(clock: clock, random: SeededGenerator(seed: seed))
        let keyRing = try KeyRing.generate(created: Date(timeIntervalSince1970: 0))
        let operators = TestDatabase.current.pool(role: "addressee_operator")
        let administration = PostgresAdministrationStore(Database(operators), vaults: Vaults(keyRing: keyRing))
        let integrations = PostgresIntegrationStore(Database(operators), vaults: Vaults(keyRing: keyRing), clock: clock)
        let vendor = try await makeVendor(
            in: administration, integrations: integrations, clock: clock, identifiers: identifiers)
        return TestPlatform(
            clock: clock, identifiers: identifiers, keyRing: keyRing, operators: operators,
            administration: administration, integrations: integrations, vendor: vendor)
    }

    private init(
        clock: TestClock, identifiers: IdentifierSource, keyRing: KeyRing, operators: PostgresPool,
        administration: PostgresAdministrationStore, integrations: PostgresIntegrationStore, vendor: TestVendor
    ) {
        testDatabase = TestDatabase.current
        self.clock = clock
        self.identifiers = identifiers
        self.keyRing = keyRing
        self.vendor = vendor
        self.administration = administration
        self.integrations = integrations
        self.operators = Database(operators)
        superuser = testDatabase.pool(maximumConnections: 1)
        let apiPool = testDatabase.pool(role: "addressee_api")
        let workerPool = testDatabase.pool(role: "addressee_worker")
        api = Database(apiPool)
        worker = Database(workerPool)
        vaults = Vaults(keyRing: keyRing)
        hints = PostgresHints(workerPool, logger: Logger(label: "tests"))
        verificationStore = PostgresVerificationStore(api, vaults: vaults, clock: clock, hints: hints)
        workerVerificationStore = PostgresVerificationStore(worker, vaults: vaults, clock: clock, hints: hints)
        idempotency = PostgresIdempotencyStore(api, vaults: vaults, clock: clock)
        credentials = PostgresCredentialStore(api, clock: clock)
        jobs = PostgresJobQueue(worker, hints: hints)
        pipeline = PostgresPipelineStore(worker, vaults: vaults, hints: hints)
        repetitions = PostgresRepetitionStore(worker, vaults: vaults)
        replays = PostgresReplayStore(self.operators, vaults: vaults)
        inbox = PostgresProviderInboxStore(api, vaults: vaults, hints: hints)
        ruleSettings = RuleSettingsService(store: PostgresRuleSettingsStore(api), clock: clock)
        let links = LinkIssuer(
            publicBaseURL: "https://verify.test", lifetime: .seconds(30 * 24 * 3600), identifiers: identifiers)
        verifications = VerificationService(
            store: verificationStore, idempotency: idempotency, links: links, clock: clock, identifiers: identifiers)
        workerVerifications = VerificationService(
            store: workerVerificationStore, idempotency: idempotency, links: links, clock: clock,
            identifiers: identifiers)
    }

    // MARK: Vendors

    /// Stores a further vendor.
    package func addVendor() async throws -> TestVendor {
        try await Self.makeVendor(
            in: administration, integrations: integrations, clock: clock, identifiers: identifiers)
    }

    /// Stores an integration, or puts it in the place of that of its id.
    package func putIntegration(_ integration: Integration) async throws {
        let actor = vendor.principal.actor
        if let present = try await integrations.integration(integration.id, tenant: integration.tenant) {
            try await integrations.replace(present, with: integration, by: actor)
        } else {
            try await integrations.add(integration, by: actor, answer: nil)
        }
    }

    private static func makeVendor(
        in administration: PostgresAdministrationStore, integrations: PostgresIntegrationStore, clock: TestClock,
        identifiers: IdentifierSource
    ) async throws -> TestVendor {
        let tenant = Tenant(vendorID: identifiers.next(), environment: .sandbox)
        let keyID: APIKeyID = identifiers.next()
        let token = APIKeyFormat.generate(id: keyID, environment: .sandbox)
        let vendor = TestVendor(
            tenant: tenant, location: .fixture(id: identifiers.next()),
            key: APIKey(
                id: keyID, tenant: tenant, digest: token.digest, lastFour: String(token.text.suffix(4)),
                scopes: Set(Scope.allCases), createdAt: clock.now()),
            keyText: token.text,
            integration: Integration(
                id: identifiers.next(), tenant: tenant, purposes: [.photoID, .proofOfAddress, .addressDocument],
                baseURL: "http://127.0.0.1:9", apiKey: "integration-key",
                secrets: ["integration-secret-of-forty-characters-1"]))
        try await administration.addVendor(tenant.vendorID, name: "Vendor", createdAt: clock.now())
        try await administration.addLocation(vendor.location, tenant: tenant)
        try await administration.addKey(vendor.key)
        try await integrations.add(vendor.integration, by: vendor.principal.actor, answer: nil)
        return vendor
    }
}
