import HTTPTypes
import Hummingbird
import Services

/// Gathers the controllers' routes; a handler gets its principal as a value, so none can run without one.
struct APIRoutes {
    private(set) var routes: [Route] = []
    private let gate: AccessGate

    init(gate: AccessGate) {
        self.gate = gate
    }

    /// Adds an operation for vendors' keys that have a scope.
    mutating func vendor(
        _ operation: String, _ method: HTTPRequest.Method, _ path: String, scope: Scope,
        _ handler: @escaping @Sendable (VendorCall) async throws -> Response
    ) {
        let gate = gate
        add(operation, method, path, .vendor(scope)) { request, context in
            let principal = try await gate.vendor(request, context, scope: scope)
            return try await handler(
                VendorCall(operation: operation, request: request, context: context, principal: principal))
        }
    }

    /// Adds an operation for end users.
    mutating func endUser(
        _ operation: String, _ method: HTTPRequest.Method, _ path: String,
        _ handler: @escaping @Sendable (EndUserCall) async throws -> Response
    ) {
        let gate = gate
        add(operation, method, path, .endUser) { request, context in
            let principal = try await gate.endUser(request, context)
            return try await handler(
                EndUserCall(operation: operation, request: request, context: context, principal: principal))
        }
    }

    /// Adds an operation for anyone; `limit` is the row of tokens its callers draw on, by address.
    mutating func open(
        _ operation: String, _ method: HTTPRequest.Method, _ path: String, access: Access = .open,
        limit: RateLimitClass = .address,
        _ handler: @escaping @Sendable (Request, APIRequestContext) async throws -> Response
    ) {
        let gate = gate
        add(operation, method, path, access) { request, context in
            try gate.open(request, context, limit: limit)
            return try await handler(request, context)
        }
    }

    private mutating func add(
        _ operation: String, _ method: HTTPRequest.Method, _ path: String, _ access: Access,
        _ handler: @escaping @Sendable (Request, APIRequestContext) async throws -> Response
    ) {
        let declaration = RouteDeclaration(operation: operation, method: method, path: path, access: access)
        routes.append(
            Route(declaration: declaration) { request, context in
                context.trace.note {
                    $0.route = path
                    $0.operation = operation
                }
                return try await handler(request, context)
            })
    }
}
