package import Hummingbird
package import Logging
import NIOCore

/// What goes with a request on its way through the middleware to its handler.
package struct APIRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Printed in `Request-Id`, in every problem and in the log.
    package var requestID = ""
    /// What is found out about the request on the way, for those who look at it from outside.
    let trace = RequestTrace()
    /// The other end of the connection; nil when a test drives the router without one.
    private let channel: (any Channel)?
    private let givenAddress: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        givenAddress = nil
    }

    /// Creates a context without a connection.
    package init(logger: Logger, peerAddress: String) {
        coreContext = CoreRequestContextStorage(source: DetachedSource(logger: logger))
        channel = nil
        givenAddress = peerAddress
    }

    /// The address at the other end of the connection, which may be a proxy's.
    package var peerAddress: String {
        givenAddress ?? channel?.remoteAddress?.ipAddress ?? "local"
    }

    /// Lets a client go on that waits for `100 Continue` before it sends its body.
    func allowBody(of request: Request) async throws {
        guard request.headers[.expect] != nil, let channel else { return }
        try await channel.triggerUserOutboundEvent(ConnectionGuardEvent.bodyWanted).get()
    }

    private struct DetachedSource: RequestContextSource {
        let logger: Logger
    }
}
