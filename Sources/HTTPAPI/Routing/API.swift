package import Hummingbird
import Metrics
import Services
import Verification

/// The whole API: its routes, and what answers them.
package struct API: Sendable {
    /// Every operation with its path and who may call it.
    package let declarations: [RouteDeclaration]
    /// Answers requests; needs no socket.
    package let responder: RouterResponder<APIRequestContext>

    /// Builds the public API.
    package init(_ dependencies: APIDependencies) {
        let gate = AccessGate(
            authenticator: dependencies.authenticator,
            limiter: RateLimiter(limits: dependencies.rateLimits, clock: dependencies.clock),
            proxies: dependencies.trustedProxies)
        let permits = UploadPermits(dependencies.maximumUploads)
        let receiver = UploadReceiver(documents: dependencies.documents, permits: permits)
        let verifications = dependencies.verifications
        var routes = APIRoutes(gate: gate)

        VerificationController(verifications: verifications).addRoutes(to: &routes)
        ActionController(verifications: verifications).addRoutes(to: &routes)
        ResubmissionController(verifications: verifications, documents: dependencies.documents, permits: permits)
            .addRoutes(to: &routes)
        DocumentController(verifications: verifications, documents: dependencies.documents, receiver: receiver)
            .addRoutes(to: &routes)
        EndUserController(
            authenticator: dependencies.authenticator, verifications: verifications,
            documents: dependencies.documents, receiver: receiver
        ).addRoutes(to: &routes)
        WebhookEndpointController(endpoints: dependencies.webhookEndpoints).addRoutes(to: &routes)
        EventController(events: dependencies.events).addRoutes(to: &routes)
        let trials = RuleTrialService(settings: dependencies.ruleSettings, clock: dependencies.clock)
        RulePackController(settings: dependencies.ruleSettings, trials: trials).addRoutes(to: &routes)
        RuleSettingsController(settings: dependencies.ruleSettings).addRoutes(to: &routes)
        DocumentAdviceController(trials: trials).addRoutes(to: &routes)
        IntegrationController(integrations: dependencies.integrations).addRoutes(to: &routes)
        ProviderWebhookController(webhooks: dependencies.providerWebhooks, metrics: dependencies.metrics)
            .addRoutes(to: &routes)
        ServiceController(isReady: dependencies.isReady).addRoutes(to: &routes)
        VerifyPage().addRoutes(to: &routes)

        declarations = routes.routes.map(\.declaration)
        responder = Self.responder(for: routes.routes, dependencies)
    }

    private static func responder(
        for routes: [Route], _ dependencies: APIDependencies
    ) -> RouterResponder<APIRequestContext> {
        let router = Router(context: APIRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestIDMiddleware(identifiers: dependencies.identifiers))
        router.add(middleware: AccessLogMiddleware(level: dependencies.accessLogLevel))
        router.add(middleware: RequestMetricsMiddleware(factory: dependencies.metrics))
        router.add(middleware: ResponseHeadersMiddleware())
        router.add(middleware: ErrorMiddleware(declarations: routes.map(\.declaration)))
        for route in routes {
            router.on(RouterPath(route.declaration.path), method: route.declaration.method, use: route.handler)
        }
        return router.buildResponder()
    }
}
