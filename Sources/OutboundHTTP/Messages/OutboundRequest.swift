/// An HTTP request to another system, with the bounds it is held to.
package struct OutboundRequest: Sendable {
    /// The methods the platform sends.
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case put = "PUT"
        case delete = "DELETE"
        case head = "HEAD"
    }

    /// What happens to an answer longer than `responseLimit`.
    package enum Overflow: Sendable {
        /// The request fails with `responseTooLarge`.
        case fail
        /// The start is kept, the rest is not read, and the answer says so.
        case truncate
    }

    /// The request method.
    package var method: Method
    /// The absolute URL; it goes through the client's address policy.
    package var url: String
    /// The header fields; connection and framing fields are refused.
    package var headers: [OutboundHeader]
    /// The exact bytes of the body; empty means none.
    package var body: [UInt8]
    /// The time for everything: waiting for a slot, the name, connecting, head and body.
    package var deadline: Duration
    /// The time for connecting, with the TLS handshake.
    package var connectTimeout: Duration
    /// The number of body bytes of the answer that are kept.
    package var responseLimit: Int
    /// What happens to a longer answer.
    package var overflow: Overflow
    /// Requests with the same key may share a kept connection, and with no other request.
    ///
    /// `nil` uses the client's common connections, if the client keeps any.
    package var reuseGroup: String?
    /// Whether a request lost on a connection that turned out to be closed may be sent again at once.
    ///
    /// By default every method but POST and PATCH.
    package var isRepeatable: Bool

    /// Creates a request.
    package init(
        method: Method,
        url: String,
        headers: [OutboundHeader] = [],
        body: [UInt8] = [],
        deadline: Duration = .seconds(15),
        connectTimeout: Duration = .seconds(5),
        responseLimit: Int = 65_536,
        overflow: Overflow = .fail,
        reuseGroup: String? = nil,
        isRepeatable: Bool? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.connectTimeout = connectTimeout
        self.responseLimit = responseLimit
        self.overflow = overflow
        self.reuseGroup = reuseGroup
        self.isRepeatable = isRepeatable ?? (method != .post && method != .patch)
    }
}
