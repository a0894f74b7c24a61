package import Logging
package import Metrics
package import Services
package import Verification

/// What the API is made from: the use cases and the settings of its edge.
package struct APIDependencies: Sendable {
    package var verifications: VerificationService
    package var documents: DocumentService
    package var authenticator: Authenticator
    package var webhookEndpoints: WebhookEndpointService
    package var events: EventService
    package var providerWebhooks: ProviderWebhookService
    package var integrations: IntegrationService
    package var ruleSettings: RuleSettingsService
    package var identifiers: IdentifierSource
    package var clock: any WallClock
    package var metrics: any MetricsFactory
    /// Whether requests can be served, asked by `/readyz`.
    package var isReady: @Sendable () async -> Bool
    package var rateLimits = RateLimits()
    package var trustedProxies = TrustedProxies()
    /// How many uploads may be in flight at once.
    package var maximumUploads = 32
    /// The level of the line written for every request.
    package var accessLogLevel = Logger.Level.info

    /// Creates the dependencies with default settings.
    package init(
        verifications: VerificationService, documents: DocumentService, authenticator: Authenticator,
        webhookEndpoints: WebhookEndpointService, events: EventService, providerWebhooks: ProviderWebhookService,
        integrations: IntegrationService, ruleSettings: RuleSettingsService, identifiers: IdentifierSource,
        clock: any WallClock,
        metrics: any MetricsFactory,
        isReady: @escaping @Sendable () async -> Bool
    ) {
        self.verifications = verifications
        self.documents = documents
        self.authenticator = authenticator
        self.webhookEndpoints = webhookEndpoints
        self.events = events
        self.providerWebhooks = providerWebhooks
        self.integrations = integrations
        self.ruleSettings = ruleSettings
        self.identifiers = identifiers
        self.clock = clock
        self.metrics = metrics
        self.isReady = isReady
    }
}
