/// Where the server listens and how much it takes on.
package struct HTTPServerSettings: Sendable, Equatable {
    package var host: String
    package var port: Int
    /// Open connections at once; further ones wait in the backlog.
    package var maximumConnections = 1024
    package var backlog = 512
    package var limits = ConnectionLimits()
    /// The head as a whole, and one field of it.
    package var maximumHeadLength = 16 * 1024
    package var maximumFieldLength = 8 * 1024
    package var maximumFields = 100

    /// Creates settings for an address.
    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
