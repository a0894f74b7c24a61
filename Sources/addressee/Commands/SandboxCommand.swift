import ArgumentParser
import DocumentReading
import Logging
import OutboundHTTP
import ServiceLifecycle
import UnixSignals
import VeriffSandbox

/// Serves the provider's sandbox.
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox", abstract: "Serves a Veriff-compatible sandbox on this machine.")

    func run() async throws {
        try await Program.run { reader, logger in
            let settings = try Settings.sandbox(from: reader)
            var configuration = VeriffSandboxConfiguration()
            configuration.port = settings.port
            configuration.controlToken = settings.controlToken
            configuration.integrations = try SandboxIntegrationsFile.read(settings.integrations)
            configuration.decisionDelay = settings.decisionDelay
            configuration.webhookRetries = .quick
            configuration.ledgerPath = settings.ledger
            configuration.reader = try Settings.reader(from: reader).configuration.map {
                ReaderPool(configuration: $0, logger: logger)
            }
            if configuration.reader == nil {
                logger.notice(
                    "No document reader is set: what the sandbox reads is what it is told",
                    metadata: ["setting": "\(Setting.readerProgram.environmentVariable)"])
            }
            let webhooks = try CurlClient(
                configuration: CurlClientConfiguration(
                    policy: AddressPolicy(
                        allowedNetworks: [Network("127.0.0.0/8"), Network("::1/128")].compactMap { $0 },
                        requiresHTTPS: false, ports: .any),
                    userAgent: "veriff-sandbox", reuseConnections: true),
                logger: logger)
            let server = try VeriffSandboxServer(configuration: configuration, webhooks: webhooks, logger: logger)
            try await ServiceGroup(
                services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
            await webhooks.shutdown()
        }
    }
}
