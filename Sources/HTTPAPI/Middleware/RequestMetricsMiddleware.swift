import HTTPTypes
import Hummingbird
import Metrics
import Synchronization

/// Records how long requests take, by route template, method and status, failed ones too.
struct RequestMetricsMiddleware: RouterMiddleware {
    typealias Context = APIRequestContext

    private let timers: RequestTimers

    init(factory: any MetricsFactory) {
        timers = RequestTimers(factory: factory)
    }

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let route: (Int) -> Void = { status in
            let facts = context.trace.facts
            let timer = timers.timer(operation: facts.operation, route: facts.route, request.method, status)
            timer.recordNanoseconds((ContinuousClock.now - start).wholeNanoseconds)
        }
        do {
            let response = try await next(request, context)
            route(response.status.code)
            return response
        } catch {
            route(500)
            throw error
        }
    }
}

/// The timers made so far; a route, a method and a status each have few values.
private final class RequestTimers: Sendable {
    private struct Key: Hashable {
        let operation: String?
        let status: Int
    }

    private let factory: any MetricsFactory
    private let timers = Mutex<[Key: any TimerHandler]>([:])

    init(factory: any MetricsFactory) {
        self.factory = factory
    }

    func timer(
        operation: String?, route: String?, _ method: HTTPRequest.Method, _ status: Int
    ) -> any TimerHandler {
        let key = Key(operation: operation, status: status)
        return timers.withLock { timers in
            if let timer = timers[key] { return timer }
            let timer = factory.makeTimer(
                label: "http.server.request.duration",
                dimensions: [
                    ("http_route", route ?? "none"),
                    // Where no route was found the method may be any word: it is no label then.
                    ("http_request_method", operation == nil ? "other" : method.rawValue),
                    ("http_response_status_code", String(status)),
                ])
            timers[key] = timer
            return timer
        }
    }
}

extension Duration {
    fileprivate var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
