import Logging

@testable import OutboundHTTP

extension Logger {
    /// A logger that keeps nothing.
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

extension AddressPolicy {
    /// Permits the loopback address 127.0.0.1, and plain HTTP.
    static let loopback = AddressPolicy(
        allowedNetworks: [Network("127.0.0.1/32")].compactMap { $0 },
        requiresHTTPS: false
    )
}

extension CurlClient {
    /// A client of the loopback address.
    static func fixture(
        policy: AddressPolicy = .loopback,
        concurrent: Int = 64,
        waiting: Int = 1024,
        reuse: Bool = false,
        resolutionTimeout: Duration = .seconds(5),
        certificates: String? = nil,
        resolver: any NameResolver = StubResolver([])
    ) throws -> CurlClient {
        try CurlClient(
            configuration: CurlClientConfiguration(
                policy: policy,
                maximumConcurrentRequests: concurrent,
                maximumWaitingRequests: waiting,
                reuseConnections: reuse,
                resolutionTimeout: resolutionTimeout,
                certificateBundlePath: certificates
            ),
            resolver: resolver,
            logger: .silent
        )
    }
}

extension OutboundRequest {
    /// A GET with a generous deadline.
    static func get(_ url: String, deadline: Duration = .seconds(20)) -> OutboundRequest {
        OutboundRequest(method: .get, url: url, deadline: deadline)
    }
}

extension LoopbackServer {
    /// A server that answers everything with a short body.
    static func greeting() throws -> LoopbackServer {
        try LoopbackServer { _ in .bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Test:  yes \r\n\r\nhello") }
    }
}

extension OutboundHTTPClient {
    /// The code of the error that the request ends with; `nil` if it is answered.
    func failure(of request: OutboundRequest) async -> OutboundHTTPError.Code? {
        do throws(OutboundHTTPError) {
            _ = try await send(request)
            return nil
        } catch {
            return error.code
        }
    }
}
