package import Hummingbird
import HummingbirdCore
package import Logging
package import NIOCore

/// Puts a responder on a socket, with every limit spelled out.
package enum HTTPServer {
    /// Builds the service; it drains on graceful shutdown: no new connection, open requests are answered.
    ///
    /// - Parameter onRunning: gets the bound channel, whose address tests need to know.
    package static func build(
        _ responder: RouterResponder<APIRequestContext>, settings: HTTPServerSettings, logger: Logger,
        onRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> Application<RouterResponder<APIRequestContext>> {
        let limits = settings.limits
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [ConnectionGuardHandler(limits: limits)],
                    idleTimeout: limits.idle,
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: settings.maximumFieldLength,
                        maxHeaderListSize: settings.maximumHeadLength,
                        maxHeaderFieldCount: settings.maximumFields))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: settings.backlog,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.maximumConnections, logger: logger)),
            onServerRunning: onRunning,
            logger: logger)
    }
}
