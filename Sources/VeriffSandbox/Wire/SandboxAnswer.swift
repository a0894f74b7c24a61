import StrictJSON

/// An answer before it is signed.
struct SandboxAnswer: Sendable {
    var status: Int
    var body: [UInt8]
    var contentType = "application/json"
    /// The provider's code of a refusal, for the ledger.
    var code: String?
    var retryAfterInSeconds: Int?

    init(status: Int, json: JSONValue, style: WireStyle = .compact) {
        self.status = status
        body = style.bytes(of: json)
    }

    init(status: Int, body: [UInt8], contentType: String) {
        self.status = status
        self.body = body
        self.contentType = contentType
    }

    /// The provider's error answer.
    init(_ refusal: SandboxRefusal, style: WireStyle = .compact) {
        self.init(
            status: refusal.status,
            json: [
                "status": refusal.isNumbered ? .integer(refusal.status) : "fail", "code": .string(refusal.code),
                "message": .string(refusal.message),
            ], style: style)
        code = refusal.code
    }
}
