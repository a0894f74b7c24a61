import HTTPTypes
import Hummingbird
import NIOCore
import Services
import StrictJSON

/// The service about itself: contract, error list, health.
struct ServiceController: Sendable {
    /// Whether requests can be served at this moment.
    let isReady: @Sendable () async -> Bool

    func addRoutes(to routes: inout APIRoutes) {
        routes.open("getOpenAPI", .get, "/openapi.yaml") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/yaml", .cacheControl: "max-age=300"],
                body: ResponseBody(byteBuffer: Self.contract))
        }
        routes.open("listErrors", .get, "/v1/errors") { _, _ in Self.errors.response() }
        routes.open("getHealth", .get, "/healthz") { _, _ in Self.ok.response() }
        let isReady = isReady
        routes.open("getReadiness", .get, "/readyz") { _, _ in
            guard await isReady() else {
                throw ServiceError(.unavailable, "The service is not ready.", retryAfter: .seconds(2))
            }
            return Self.ok.response()
        }
    }

    private static let contract = ByteBuffer(bytes: PackageResources.openapi_yaml)

    private static let ok = StoredAnswer { writer in
        writer.object { $0.member("status", "ok") }
    }

    private static let errors = StoredAnswer { writer in
        writer.list(ErrorCode.allCases) { writer, code in
            writer.object {
                $0.member("code", code.rawValue)
                $0.member("status", code.status.code)
                $0.member("title", code.title)
            }
        }
    }
}
