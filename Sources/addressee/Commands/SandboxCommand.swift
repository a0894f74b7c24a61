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
            configuration.reader = await Self.reader(try Settings.reader(from: reader).configuration, logger)
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

    /// The reader's pool, when all it needs is there; else it is said what is missing.
    private static func reader(_ configuration: ReaderConfiguration?, _ logger: Logger) async -> ReaderPool? {
        let missing =
            if let configuration {
                await ReaderInstallation.missing(program: configuration.program)
            } else {
                ["\(Setting.readerProgram.environmentVariable) is not set."]
            }
        guard let configuration, missing.isEmpty else {
            logger.warning(
                "Without the document reader the sandbox answers by what it is told, not by what it sees",
                metadata: ["missing": "\(missing.joined(separator: " "))"])
            return nil
        }
        return ReaderPool(configuration: configuration, logger: logger)
    }
}
