import HTTPTypes
import Hummingbird

/// The proxies whose `X-Forwarded-For` is believed.
package struct TrustedProxies: Sendable, Equatable {
    private let addresses: Set<String>

    /// Takes the proxies' own addresses; none by default, so that the header means nothing.
    package init(_ addresses: Set<String> = []) {
        self.addresses = addresses
    }

    /// The client's address: the last one in the chain that is not a trusted proxy's.
    func clientAddress(of request: Request, from context: APIRequestContext) -> String {
        let peer = context.peerAddress
        guard addresses.contains(peer), let forwarded = request.headers[.forwardedFor] else { return peer }
        let chain = forwarded.split(separator: ",").map { $0.filter { $0 != " " } }
        return chain.last { !addresses.contains($0) && $0.utf8.count <= 45 } ?? peer
    }
}

extension HTTPField.Name {
    // The name is a token, so it always is one.
    static let forwardedFor = known("X-Forwarded-For")

    /// A field name that is known to be a token.
    static func known(_ name: StaticString) -> HTTPField.Name {
        guard let field = HTTPField.Name("\(name)") else { preconditionFailure("A field name must be a token.") }
        return field
    }
}
