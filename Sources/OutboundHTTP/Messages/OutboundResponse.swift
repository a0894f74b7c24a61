/// The answer to an outgoing request.
package struct OutboundResponse: Sendable, Hashable {
    /// The status code of the final head; redirects are answers like any other.
    package let status: Int
    /// The header fields of the final head, in their order.
    package let headers: [OutboundHeader]
    /// The body as received, or its start.
    package let body: [UInt8]
    /// Whether the body was longer than the request's limit and was cut.
    package let isTruncated: Bool

    /// Creates an answer, for clients that stand in for the network.
    package init(status: Int, headers: [OutboundHeader] = [], body: [UInt8] = [], isTruncated: Bool = false) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isTruncated = isTruncated
    }

    /// Returns the value of the first field with this name, in any letter case.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
