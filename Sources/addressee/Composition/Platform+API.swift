import HTTPAPI
import Metrics
import OutboundHTTP
import Persistence
import Services
import Veriff
import Verification
import Webhooks

extension Platform {
    /// The use cases behind the API.
    func apiDependencies(metrics: any MetricsFactory) throws -> APIDependencies {
        let schema = SchemaStatus(pool: pool)
        var dependencies = APIDependencies(
            verifications: verifications,
            documents: DocumentService(verifications: verifications, content: content),
            authenticator: Authenticator(
                credentials: PostgresCredentialStore(database, clock: clock), clock: clock, identifiers: identifiers),
            webhookEndpoints: WebhookEndpointService(
                store: PostgresWebhookEndpointStore(database, vaults: vaults, clock: clock),
                idempotency: idempotency,
                targets: WebhookTargets(
                    allowedNetworks: settings.allowedNetworks, ownHosts: PublicHost.names(in: settings)),
                clock: clock, identifiers: identifiers),
            events: EventService(store: PostgresEventStore(database)),
            providerWebhooks: ProviderWebhookService(
                inbox: PostgresProviderInboxStore(database, vaults: vaults, hints: hints),
                decoder: VeriffWebhookDecoder(), clock: clock, identifiers: identifiers),
            integrations: try Integrations.service(
                settings, database: database, vaults: vaults, identifiers: identifiers, logger: logger),
            ruleSettings: RuleSettingsService(store: PostgresRuleSettingsStore(database), clock: clock),
            identifiers: identifiers, clock: clock, metrics: metrics,
            isReady: { await schema.isAnswering() })
        let perSecond = Double(settings.server.requestsPerSecond)
        dependencies.rateLimits.key = RateLimit(perSecond: perSecond, burst: perSecond * 2)
        dependencies.rateLimits.address = RateLimit(perSecond: perSecond * 2, burst: perSecond * 4)
        dependencies.trustedProxies = TrustedProxies(settings.server.trustedProxies)
        dependencies.maximumUploads = settings.server.maximumUploads
        return dependencies
    }
}
