import HTTPTypes
package import Hummingbird
import NIOCore
import Services

/// What the operator's machinery asks on a listener of its own: metrics and health.
package enum PrivateAPI {
    /// Builds the answers to `/metrics` and `/healthz`.
    package static func responder(registry: PrometheusRegistry) -> RouterResponder<APIRequestContext> {
        let router = Router(context: APIRequestContext.self)
        router.get("/metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: registry.text())))
        }
        router.get("/healthz") { _, _ in Response(status: .ok) }
        return router.buildResponder()
    }
}
