import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// The page at `/` on which a person looks at sessions and decides them; its calls need the control token.
struct SandboxPage: Sendable {
    private let content: ByteBuffer
    private let policy: String

    init() {
        let html = String(decoding: PackageResources.sandbox_html, as: UTF8.self)
        content = ByteBuffer(string: html)
        policy = [
            "default-src 'none'", "script-src '\(Self.hash(of: "script", in: html))'",
            "style-src '\(Self.hash(of: "style", in: html))'", "connect-src 'self'", "img-src blob:", "base-uri 'none'",
            "form-action 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    /// The page as an answer.
    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: policy, .cacheControl: "no-store",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(byteBuffer: content))
    }

    /// The hash source of an element's text, as the policy names it.
    private static func hash(of element: String, in html: String) -> String {
        guard let start = html.firstRange(of: "<\(element)>"), let end = html.firstRange(of: "</\(element)>") else {
            return "none"
        }
        let text = html[start.upperBound..<end.lowerBound]
        return "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
}
