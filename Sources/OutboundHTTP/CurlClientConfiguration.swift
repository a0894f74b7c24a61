/// The settings of a client.
package struct CurlClientConfiguration: Sendable {
    /// Which targets the client may talk to.
    package var policy: AddressPolicy
    /// The `User-Agent` of every request.
    package var userAgent: String
    /// The number of requests on the wire at once.
    package var maximumConcurrentRequests: Int
    /// The number of requests that may wait for a slot; one more fails with `tooManyRequests`.
    package var maximumWaitingRequests: Int
    /// Whether connections are kept and shared by all requests to the same host.
    ///
    /// A group of requests keeps its own connections even when this is off.
    package var reuseConnections: Bool
    /// The time after which a kept connection is not used again.
    package var idleConnectionLifetime: Duration
    /// The time for finding the addresses of a host name.
    package var resolutionTimeout: Duration
    /// A file with the certificates to trust in place of the system's.
    package var certificateBundlePath: String?

    /// Creates settings.
    package init(
        policy: AddressPolicy = AddressPolicy(),
        userAgent: String = "Addressee/1.0",
        maximumConcurrentRequests: Int = 64,
        maximumWaitingRequests: Int = 1024,
        reuseConnections: Bool = false,
        idleConnectionLifetime: Duration = .seconds(50),
        resolutionTimeout: Duration = .seconds(5),
        certificateBundlePath: String? = nil
    ) {
        self.policy = policy
        self.userAgent = userAgent
        self.maximumConcurrentRequests = max(maximumConcurrentRequests, 1)
        self.maximumWaitingRequests = max(maximumWaitingRequests, 0)
        self.reuseConnections = reuseConnections
        self.idleConnectionLifetime = idleConnectionLifetime
        self.resolutionTimeout = resolutionTimeout
        self.certificateBundlePath = certificateBundlePath
    }
}
