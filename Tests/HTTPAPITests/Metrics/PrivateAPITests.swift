import HTTPAPI
import HTTPTypes
import Hummingbird
import Logging
import Metrics
import NIOCore
import Testing

@Suite struct PrivateAPITests {
    @Test("the private listener answers with the metrics")
    func servesMetrics() async throws {
        let registry = PrometheusRegistry()
        registry.makeCounter(label: "jobs", dimensions: []).increment(by: 1)
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/metrics"),
            body: RequestBody(buffer: ByteBuffer()))
        let context = APIRequestContext(
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, peerAddress: "local")

        let response = try await PrivateAPI.responder(registry: registry).respond(to: request, context: context)

        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(response.body.contentLength == registry.text().utf8.count)
    }
}
