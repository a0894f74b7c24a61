import Glibc
import HTTPAPI
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Runs the services of a process until it is told to stop: they drain in the reverse order of their start.
enum Node {
    static func run(_ services: [any Service], logger: Logger) async throws {
        do {
            try await ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: services.map { service in
                        ServiceGroupConfiguration.ServiceConfiguration(
                            service: service, successTerminationBehavior: .gracefullyShutdownGroup)
                    },
                    gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            ).run()
        } catch let error as IOError where [EADDRINUSE, EADDRNOTAVAIL, EACCES].contains(error.errnoCode) {
            throw ConfigurationFault(
                "An address or port to listen on is taken or not ours: see \(Setting.serverHost.environmentVariable), "
                    + "\(Setting.serverPort.environmentVariable) and \(Setting.privatePort.environmentVariable).")
        }
    }

    /// The listener that only the operator's machinery reaches; none when it is switched off.
    static func privateListener(
        _ settings: Settings, registry: PrometheusRegistry, logger: Logger
    ) -> [any Service] {
        guard settings.server.privatePort > 0 else { return [] }
        return [
            HTTPServer.build(
                PrivateAPI.responder(registry: registry),
                settings: HTTPServerSettings(host: settings.server.privateHost, port: settings.server.privatePort),
                logger: logger)
        ]
    }
}
