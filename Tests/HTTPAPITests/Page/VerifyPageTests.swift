import Crypto
import Foundation
import HTTPTypes
import Testing

@Suite struct VerifyPageTests {
    @Test("the policy allows the page's own script and style by their hashes, its own server, and nothing else")
    func namesItsParts() async throws {
        let page = try await TestAPI().send(.get, "/verify", key: nil)
        let policy = try #require(page.header("Content-Security-Policy"))

        #expect(page.status == 200)
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(policy.contains("default-src 'none'; "))
        #expect(policy.contains("script-src 'sha256-\(try hash("script", in: page.text))'; "))
        #expect(policy.contains("style-src 'sha256-\(try hash("style", in: page.text))'; "))
        #expect(policy.contains("connect-src 'self'; "))
        #expect(!policy.contains("unsafe") && !policy.contains("*"))
    }

    @Test(
        "the page brings nothing from outside, has no code or style in attributes and stores nothing for good",
        arguments: [
            "http:", "https:", "//cdn", "@import", "url(", "src=", "localStorage", "sessionStorage", "indexedDB",
            "document.cookie", "innerHTML", "insertAdjacentHTML", "document.write", "eval(", "javascript:", " style=",
        ])
    func isClosed(forbidden: String) async throws {
        let page = try await TestAPI().send(.get, "/verify", key: nil)

        #expect(!page.text.contains(forbidden))
    }

    @Test("no element has a handler in an attribute, and there is one script and one style")
    func hasNoHandlers() async throws {
        let page = try await TestAPI().send(.get, "/verify", key: nil)
        let body = try #require(page.text.components(separatedBy: "<script>").first)

        #expect(body.range(of: #"<[^>]*\son[a-z]+="#, options: .regularExpression) == nil)
        #expect(page.text.components(separatedBy: "<script").count == 2)
        #expect(page.text.components(separatedBy: "<style").count == 2)
    }

    @Test("every field and every changing text can be heard")
    func canBeHeard() async throws {
        let page = try await TestAPI().send(.get, "/verify", key: nil)

        for part in ["lang=\"en\"", "role=\"status\"", "role=\"alert\"", "aria-live=\"polite\"", "<noscript>"] {
            #expect(page.text.contains(part))
        }
    }

    private func hash(_ element: String, in html: String) throws -> String {
        let content = try #require(html.components(separatedBy: "<\(element)>").dropFirst().first)
        let text = try #require(content.components(separatedBy: "</\(element)>").first)
        return Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
}
