/// A request as the sandbox's parts see it.
struct SandboxRequest: Sendable {
    let method: String
    /// The path without query.
    let path: String
    /// Scheme and authority the client used, for the URLs in answers.
    let origin: String
    let client: String?
    let signature: String?
    /// The signature of old, under its own header.
    let legacySignature: String?
    let authorization: String?
    let body: [UInt8]

    /// The path's segments; a trailing slash adds none (veriff.md 1.1).
    var segments: [String] { path.split(separator: "/").map(String.init) }
}
