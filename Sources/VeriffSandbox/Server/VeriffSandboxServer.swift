import Hummingbird
package import Logging
import NIOCore
package import OutboundHTTP
import ServiceLifecycle

/// A server that behaves as the provider's API does, with webhooks, a ledger and control endpoints for tests.
package struct VeriffSandboxServer: Service {
    private let core: SandboxCore
    private let courier: WebhookCourier
    private let logger: Logger
    private let onRunning: @Sendable (Int) async -> Void

    /// Opens the ledger and brings back the sessions it holds.
    ///
    /// - Parameters:
    ///   - webhooks: sends the webhooks; its address policy must admit the integrations' URLs.
    ///   - onRunning: called with the port once the server listens.
    package init(
        configuration: VeriffSandboxConfiguration, webhooks: any OutboundHTTPClient,
        logger: Logger = Logger(label: "addressee.sandbox"),
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws(VeriffSandboxError) {
        core = try SandboxCore(configuration: configuration)
        courier = WebhookCourier(http: webhooks, timeout: configuration.webhookTimeout)
        self.logger = logger
        self.onRunning = onRunning
    }

    package func run() async throws {
        let onRunning = onRunning
        let application = Application(
            responder: SandboxResponder(
                core: core, api: SandboxAPI(core: core, logger: logger),
                control: SandboxControl(core: core, logger: logger)),
            configuration: ApplicationConfiguration(
                address: .hostname(core.configuration.host, port: core.configuration.port)),
            services: [core.configuration.reader].compactMap { $0 }
                + [SandboxWorker(core: core, courier: courier, logger: logger)],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
        try await application.run()
    }
}
