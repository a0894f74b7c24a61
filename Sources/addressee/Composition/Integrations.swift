import Encryption
import Logging
import OutboundHTTP
import Persistence
import Services
import Veriff
import Verification

/// What looks after vendors' accounts at the provider, for the API and for operators alike.
enum Integrations {
    /// The service over a database, in whose role it works.
    static func service(
        _ settings: Settings, database: Database, vaults: Vaults, identifiers: IdentifierSource, logger: Logger
    ) throws -> IntegrationService {
        let clock = SystemWallClock()
        return IntegrationService(
            store: PostgresIntegrationStore(database, vaults: vaults, clock: clock),
            idempotency: PostgresIdempotencyStore(database, vaults: vaults, clock: clock),
            checker: VeriffProvider(
                http: try providerClient(settings, concurrency: 2 * Integration.maximumSecrets, logger: logger),
                limits: checkLimits),
            targets: ProviderTargets(hosts: settings.provider.hosts, allowsHTTP: settings.provider.allowsHTTP),
            publicURL: settings.server.publicURL, clock: clock, identifiers: identifiers)
    }

    /// Talks to the provider's hosts and nobody else; keeps connections.
    static func providerClient(_ settings: Settings, concurrency: Int, logger: Logger) throws -> CurlClient {
        try CurlClient(
            configuration: CurlClientConfiguration(
                policy: .trusting(hosts: settings.provider.hosts, requiresHTTPS: !settings.provider.allowsHTTP),
                maximumConcurrentRequests: concurrency, reuseConnections: true),
            logger: logger)
    }

    /// Somebody waits for a check.
    private static var checkLimits: VeriffCallLimits {
        var limits = VeriffCallLimits()
        limits.deadline = .seconds(10)
        return limits
    }
}
