import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Services

/// Turns every error into a problem document; the only place where errors become HTTP.
struct ErrorMiddleware: RouterMiddleware {
    typealias Context = APIRequestContext

    let declarations: [RouteDeclaration]

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            try Self.check(request)
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The server answers what could not be parsed at all, and closes the connection.
            throw error
        } catch {
            var problem = problem(for: error, request, context)
            if problem.error.code == .methodNotAllowed {
                problem.headers[.allow] = allowedMethods(for: request).joined(separator: ", ")
            }
            let code = problem.error.code.rawValue
            context.trace.note { $0.errorCode = code }
            return problem.response
        }
    }

    private func problem(for error: any Error, _ request: Request, _ context: APIRequestContext) -> Problem {
        switch error {
        case let error as ServiceError:
            if error.code == .internalError { log(error, context) }
            return problem(error, request, context)
        case let refusal as BodyRefusal:
            return problem(refusal.error, request, context, closing: true)
        case let error as HTTPError where error.status == .notFound:
            let isKnown = !allowedMethods(for: request).isEmpty
            let answer =
                isKnown
                ? ServiceError(.methodNotAllowed, "There is no such method on this path.")
                : ServiceError(.notFound, "There is nothing at this path.")
            return problem(answer, request, context)
        case is ClientGone, is CancellationError, is ChannelError:
            // The client is gone or the server stops: nobody reads this.
            return problem(
                ServiceError(.unavailable, "The request was ended.", retryAfter: .seconds(1)), request, context,
                closing: true)
        default:
            log(error, context)
            return problem(ServiceError(.internalError, "Something went wrong on our side."), request, context)
        }
    }

    private func problem(
        _ error: ServiceError, _ request: Request, _ context: APIRequestContext, closing: Bool = false
    ) -> Problem {
        Problem(
            error: error, instance: request.uri.path, requestID: context.requestID,
            closesConnection: closing || request.mayHaveLongBody)
    }

    private func allowedMethods(for request: Request) -> [String] {
        let path = request.uri.path
        return declarations.filter { $0.matches(path: path) }.map(\.method.rawValue).sorted()
    }

    private func log(_ error: any Error, _ context: APIRequestContext) {
        context.logger.error(
            "A request failed unexpectedly",
            metadata: ["request.id": "\(context.requestID)", "error.type": "\(type(of: error))", "error": "\(error)"])
    }

    /// What no route wants.
    private static func check(_ request: Request) throws(ServiceError) {
        guard (request.head.path ?? "").utf8.count <= 8192 else {
            throw ServiceError(.invalidHeader, "The path is longer than 8 KiB.")
        }
        if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
            throw ServiceError(.unsupportedMediaType, "Bodies must not be compressed.")
        }
    }
}
