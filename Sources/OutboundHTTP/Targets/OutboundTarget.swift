/// A URL taken apart by one strict parser, in the only spelling that is handed on.
package struct OutboundTarget: Hashable, Sendable {
    /// The scheme of a URL.
    package enum Scheme: String, Sendable {
        case http, https

        /// The port that is meant when none is written.
        package var defaultPort: UInt16 { self == .https ? 443 : 80 }
    }

    /// The host of a URL.
    package enum Host: Hashable, Sendable, CustomStringConvertible {
        /// A name in lower case, without a final dot.
        case name(String)
        /// An address.
        case address(IPAddress)

        /// The name, or the address without brackets.
        package var description: String {
            switch self {
            case .name(let name): name
            case .address(let address): address.description
            }
        }
    }

    /// The scheme.
    package let scheme: Scheme
    /// The host.
    package let host: Host
    /// The port, written or implied.
    package let port: UInt16
    /// The path, never empty, and the query.
    package let pathAndQuery: String

    /// Scheme, host and port: the part that can be shown and logged.
    package var origin: String {
        let name = if case .address(.v6(let bits)) = host { "[\(IPAddress.v6(bits))]" } else { host.description }
        return "\(scheme.rawValue)://\(name)" + (port == scheme.defaultPort ? "" : ":\(port)")
    }

    /// The whole URL in its one spelling.
    package var url: String { origin + pathAndQuery }

    /// Creates a target from its checked parts.
    init(scheme: Scheme, host: Host, port: UInt16, pathAndQuery: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.pathAndQuery = pathAndQuery
    }
}
