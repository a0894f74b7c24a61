package import HTTPTypes
import Hummingbird
package import Services

/// Who may call an operation; every route says so, and what is not said is refused.
package enum Access: Sendable, Equatable {
    /// Anyone; the operation looks after itself.
    case open
    /// A vendor's key with this scope.
    case vendor(Scope)
    /// The bearer of a link's token, for its one verification.
    case endUser
    /// The provider, by a signature over the body.
    case provider
}

/// An operation as the API contract names it.
package struct RouteDeclaration: Sendable, Equatable {
    /// The `operationId` in `openapi.yaml`.
    package let operation: String
    package let method: HTTPRequest.Method
    /// With parameters in braces, such as `/v1/verifications/{verification_id}`.
    package let path: String
    package let access: Access

    /// Whether a concrete path fits the template.
    func matches(path concrete: some StringProtocol) -> Bool {
        let template = path.split(separator: "/")
        let parts = concrete.split(separator: "/")
        return template.count == parts.count
            && zip(template, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

/// An operation with what carries it out.
struct Route: Sendable {
    let declaration: RouteDeclaration
    let handler: @Sendable (Request, APIRequestContext) async throws -> Response
}
