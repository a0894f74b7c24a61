import HTTPTypes
import Hummingbird
import Verification

/// Gives every request an id of ours and every answer the `Request-Id` field; a client's own is not taken over.
struct RequestIDMiddleware: RouterMiddleware {
    typealias Context = APIRequestContext

    let identifiers: IdentifierSource

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID = identifiers.next(Entity.Request.self).description
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        return response
    }
}

extension HTTPField.Name {
    static let requestID = known("Request-Id")
}
