import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// The page a link opens: one file without outside parts, whose script and style are named by hash.
struct VerifyPage: Sendable {
    private let content: ByteBuffer
    private let policy: String

    init() {
        let html = String(decoding: PackageResources.verify_html, as: UTF8.self)
        content = ByteBuffer(string: html)
        policy = [
            "default-src 'none'",
            "script-src '\(Self.hash(of: "script", in: html))'",
            "style-src '\(Self.hash(of: "style", in: html))'",
            "connect-src 'self'",
            "img-src data: blob:",
            "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
        ].joined(separator: "; ")
    }

    func addRoutes(to routes: inout APIRoutes) {
        let page = self
        routes.open("getVerifyPage", .get, "/verify") { _, _ in
            Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: page.policy,
                    .crossOriginOpenerPolicy: "same-origin",
                ],
                body: ResponseBody(byteBuffer: page.content))
        }
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

extension HTTPField.Name {
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
}
