package import Logging

/// The HTTP client of the platform: libcurl on one thread of its own, behind an address policy.
///
/// Every host name is resolved here, all its addresses are judged, libcurl is given only those, and the address of each
/// socket is judged once more before it connects.
package final class CurlClient: OutboundHTTPClient, OutboundTargetChecker {
    private static let longestDeadline = Duration.seconds(3600)

    private let configuration: CurlClientConfiguration
    private let mailbox: Mailbox

    /// Starts a client with the system's resolver.
    package convenience init(
        configuration: CurlClientConfiguration,
        logger: Logger
    ) throws(OutboundHTTPError) {
        try self.init(configuration: configuration, resolver: SystemNameResolver(), logger: logger)
    }

    /// Starts a client.
    init(
        configuration: CurlClientConfiguration,
        resolver: any NameResolver,
        logger: Logger
    ) throws(OutboundHTTPError) {
        guard OutboundHeader("User-Agent", configuration.userAgent).isSendable else {
            throw OutboundHTTPError(.invalidRequest, "The user agent contains a forbidden character.")
        }
        guard let multi = MultiHandle(maximumConnections: configuration.maximumConcurrentRequests) else {
            throw OutboundHTTPError(.internal, "libcurl could not be initialised.")
        }
        let mailbox = Mailbox(
            multi: multi,
            capacity: configuration.maximumConcurrentRequests + configuration.maximumWaitingRequests
        )
        self.configuration = configuration
        self.mailbox = mailbox
        // The thread is owned by the client: it ends when the client is shut down or released.
        let hasStarted = DedicatedThread.start {
            TransferLoop(
                multi: multi,
                mailbox: mailbox,
                configuration: configuration,
                resolver: resolver,
                logger: logger
            ).run()
        }
        guard hasStarted else { throw OutboundHTTPError(.internal, "The client's thread could not be started.") }
        if !configuration.policy.allowedNetworks.isEmpty {
            let networks = configuration.policy.allowedNetworks.map(\.description).joined(separator: " ")
            logger.notice(
                "Outgoing requests may reach addresses that are forbidden by default.",
                metadata: ["http.client.allowed_networks": "\(networks)"]
            )
        }
    }

    deinit {
        mailbox.close()
    }

    /// Sends a request; cancelling the calling task ends the transfer at once.
    package func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse {
        try await exchange(request, for: .send)
    }

    package func check(url: String, deadline: Duration) async throws(OutboundHTTPError) {
        _ = try await exchange(OutboundRequest(method: .get, url: url, deadline: deadline), for: .check)
    }

    /// Refuses new requests, ends the ones under way with `cancelled`, closes every connection and waits for all that.
    package func shutdown() async {
        mailbox.close()
        await mailbox.waitUntilStopped()
    }

    private func exchange(
        _ request: OutboundRequest,
        for purpose: Exchange.Purpose
    ) async throws(OutboundHTTPError) -> OutboundResponse {
        let target: OutboundTarget
        do {
            target = try configuration.policy.validate(url: request.url)
        } catch {
            throw OutboundHTTPError(error)
        }
        guard request.headers.count <= 100, request.headers.allSatisfy(\.isSendable) else {
            throw OutboundHTTPError(.invalidRequest, "A header field of the request cannot be sent.")
        }
        let ticket = Ticket()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(request, for: purpose, to: target, ticket: ticket, continuation)
            }
        } onCancel: {
            ticket.cancel()
            mailbox.post(.cancel(ticket))
        }
        return try outcome.get()
    }

    private func submit(
        _ request: OutboundRequest,
        for purpose: Exchange.Purpose,
        to target: OutboundTarget,
        ticket: Ticket,
        _ continuation: CheckedContinuation<Exchange.Outcome, Never>
    ) {
        let exchange = Exchange(
            ticket: ticket,
            purpose: purpose,
            request: request,
            target: target,
            policy: configuration.policy,
            deadline: .now.advanced(by: min(request.deadline, Self.longestDeadline)),
            continuation: continuation
        )
        switch mailbox.submit(exchange) {
        case .accepted:
            break
        case .full:
            exchange.finish(exchange.failure(.tooManyRequests, "Too many requests are waiting."))
        case .closed:
            exchange.finish(exchange.failure(.cancelled, "The client was shut down."))
        }
    }
}
