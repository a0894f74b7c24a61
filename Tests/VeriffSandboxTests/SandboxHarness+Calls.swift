import FoundationEssentials
import OutboundHTTP
import StrictJSON
import Testing
import Veriff

/// Calls of the provider's API as a customer writes them, signed as they must be.
extension SandboxHarness {
    /// An answer's status and JSON.
    struct Answer {
        let status: Int
        let json: JSONValue

        var code: String? { json["code"]?.string }
        var verification: JSONValue { json["verification"] ?? .null }
    }

    /// Sends a call signed over its body, or over an id.
    func call(
        _ method: OutboundRequest.Method, _ path: String, _ body: String = "", signing id: String? = nil,
        key: String = Self.identityKey, secret: String = Self.secret
    ) async throws -> Answer {
        let response = try await send(
            method, "/v1" + path, Self.headers(signing: id ?? body, key: key, secret: secret), body: Array(body.utf8))
        return Answer(status: response.status, json: try JSONValue(parsing: response.body))
    }

    /// An image's bytes.
    func download(_ medium: String) async throws -> [UInt8] {
        try await send(.get, "/v1/media/\(medium)", Self.headers(signing: medium)).body
    }

    private static func headers(
        signing text: String, key: String = Self.identityKey, secret: String = Self.secret
    ) throws -> [(String, String)] {
        let signature = VeriffSignature(of: Array(text.utf8), secret: try #require(VeriffSecret(secret)))
        return [
            ("Content-Type", "application/json"), ("X-AUTH-CLIENT", key), ("X-HMAC-SIGNATURE", signature.hexadecimal),
        ]
    }

    /// Reads something of a session.
    func read(_ what: String, of session: String, key: String = Self.identityKey) async throws -> JSONValue {
        try await call(.get, "/sessions/\(session)/\(what)", signing: session, key: key).json
    }

    /// Opens a session; its id.
    func open(
        _ verification: String = #"{"person":{"firstName":"Ada","lastName":"Quincy"}}"#,
        key: String = Self.identityKey
    ) async throws -> String {
        let answer = try await call(.post, "/sessions", #"{"verification":\#(verification)}"#, key: key)
        return try #require(answer.verification.text("id"), "\(answer.code ?? "no code")")
    }

    /// Uploads an image that may state something.
    @discardableResult
    func upload(
        _ marker: String? = nil, context: String = "document-front", to session: String, key: String = Self.identityKey
    ) async throws -> Answer {
        let content = Data(Self.image(marker)).base64EncodedString()
        return try await call(
            .post, "/sessions/\(session)/media", #"{"image":{"context":"\#(context)","content":"\#(content)"}}"#,
            key: key)
    }

    /// Submits a session.
    @discardableResult
    func submit(_ session: String, key: String = Self.identityKey) async throws -> Answer {
        try await call(.patch, "/sessions/\(session)", #"{"verification":{"status":"submitted"}}"#, key: key)
    }

    /// Submits a session and waits for its decision.
    func decision(of session: String, key: String = Self.identityKey) async throws -> JSONValue {
        try await submit(session, key: key)
        return try await announcedDecision(of: session)
    }

    /// Waits for the next decision on a session.
    func announcedDecision(of session: String) async throws -> JSONValue {
        while true {
            let webhook = try await webhooks.next { $0.isDecision }
            let verification = try JSONValue(parsing: webhook.body)["verification"] ?? .null
            if verification.text("id") == session { return verification }
        }
    }
}
