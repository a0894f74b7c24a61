import HTTPTypes
import Hummingbird
import Logging

/// Writes a line for every request: what, who, how it ended and how long it took; never a query or a body.
struct AccessLogMiddleware: RouterMiddleware {
    typealias Context = APIRequestContext

    let level: Logger.Level

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= level else { return try await next(request, context) }
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let facts = context.trace.facts
        var metadata: Logger.Metadata = [
            "request.id": "\(context.requestID)",
            "http.method": "\(request.method.rawValue)",
            "http.route": "\(facts.route ?? "none")",
            "http.status": "\(response.status.code)",
            "duration.ms": "\((ContinuousClock.now - start).inMilliseconds)",
        ]
        if let principal = facts.principal { metadata["principal.id"] = "\(principal)" }
        if let code = facts.errorCode { metadata["error.code"] = "\(code)" }
        context.logger.log(level: level, "Answered a request", metadata: metadata)
        return response
    }
}

extension Duration {
    /// Milliseconds with their fraction.
    var inMilliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds / 1_000_000_000_000) / 1000
    }
}
