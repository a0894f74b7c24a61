import ArgumentParser
import HTTPAPI
import Logging
import Metrics
import ServiceLifecycle

/// Serves the API and the end user's page.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the API and the end user's page.")

    func run() async throws {
        try await Program.run { reader, logger in
            let settings = try Settings(from: reader)
            let registry = PrometheusRegistry()
            MetricsSystem.bootstrap(registry)
            let platform = try await Platform(settings, role: .api, logger: logger)
            try await platform.check()
            let api = API(try platform.apiDependencies(metrics: registry))
            let server = HTTPServer.build(
                api.responder, settings: HTTPServerSettings(host: settings.server.host, port: settings.server.port),
                logger: logger)
            try await Node.run(
                platform.foundationServices + [server]
                    + Node.privateListener(settings, registry: registry, logger: logger),
                logger: logger)
        }
    }
}
