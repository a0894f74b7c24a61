import DocumentStorage
import Encryption
import HTTPAPI
import Logging
import OutboundHTTP
import Persistence
import Pipeline
import Postgres
import Services
import Veriff
import Verification
import Webhooks

/// Everything a node is made of, put together in one place. A node acts in one role of the database.
struct Platform: Sendable {
    let settings: Settings
    let pool: PostgresPool
    let keyRing: KeyRing
    let clock = SystemWallClock()
    let identifiers: IdentifierSource
    let verificationStore: PostgresVerificationStore
    let idempotency: PostgresIdempotencyStore
    let content: any DocumentContentStore & DocumentContentSweeper
    let verifications: VerificationService
    let database: Database
    let vaults: Vaults
    let hints: PostgresHints
    let logger: Logger

    /// Opens what the settings name; nothing is connected yet.
    init(_ settings: Settings, role: Databases.Role, logger: Logger) async throws {
        self.settings = settings
        self.logger = logger
        keyRing = try KeyRingFile.read(settings.keyRingFile)
        pool = Databases.pool(settings, role: role, logger: logger)
        identifiers = IdentifierSource(clock: clock)
        database = Database(pool)
        vaults = Vaults(keyRing: keyRing)
        hints = PostgresHints(pool, logger: logger)
        verificationStore = PostgresVerificationStore(database, vaults: vaults, clock: clock, hints: hints)
        idempotency = PostgresIdempotencyStore(database, vaults: vaults, clock: clock)
        content = try await Stores.content(settings, keyRing: keyRing, logger: logger)
        verifications = VerificationService(
            store: verificationStore, idempotency: idempotency,
            links: LinkIssuer(
                publicBaseURL: settings.server.publicURL, lifetime: settings.server.linkLifetime,
                identifiers: identifiers),
            clock: clock, identifiers: identifiers)
    }

    /// Refuses to start on a schema this program does not know, or without a key that stored data needs.
    func check() async throws {
        try await StartCheck(schema: SchemaStatus(pool: pool), keyRing: keyRing, logger: logger).run()
    }
}
