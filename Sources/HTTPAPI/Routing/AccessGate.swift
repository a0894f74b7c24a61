import HTTPTypes
import Hummingbird
import Services
import Verification

/// Lets requests in: how often, who, and what for.
struct AccessGate: Sendable {
    let authenticator: Authenticator
    let limiter: RateLimiter
    let proxies: TrustedProxies

    /// Admits a vendor's key with a scope.
    func vendor(
        _ request: Request, _ context: APIRequestContext, scope: Scope
    ) async throws(ServiceError) -> VendorPrincipal {
        let address = proxies.clientAddress(of: request, from: context)
        let principal = try await authenticated(context, address) { () throws(ServiceError) in
            guard let token = Self.bearerToken(request) else {
                throw ServiceError(.unauthenticated, "Send an API key as a bearer token.")
            }
            return try await authenticator.vendor(presenting: token)
        }
        let key = principal.keyID.description
        context.trace.note { $0.principal = key }
        try limiter.take(.key, key, context)
        guard principal.scopes.contains(scope) else { throw Self.refusal(scope) }
        return principal
    }

    /// Admits the bearer of a link's token.
    func endUser(
        _ request: Request, _ context: APIRequestContext
    ) async throws(ServiceError) -> EndUserPrincipal {
        let address = proxies.clientAddress(of: request, from: context)
        let principal = try await authenticated(context, address) { () throws(ServiceError) in
            guard let token = Self.bearerToken(request) else {
                throw ServiceError(.unauthenticated, "Open the link to get a token.")
            }
            return try await authenticator.endUser(presenting: token)
        }
        let link = principal.linkID.description
        context.trace.note { $0.principal = link }
        try limiter.take(.endUser, link, context)
        return principal
    }

    /// Admits anyone whose address has not used up its share.
    func open(_ request: Request, _ context: APIRequestContext, limit: RateLimitClass) throws(ServiceError) {
        try limiter.take(limit, proxies.clientAddress(of: request, from: context), context)
    }

    static func refusal(_ scope: Scope) -> ServiceError {
        ServiceError(.insufficientScope, "This key lacks the scope \(scope.rawValue).")
    }

    /// Authenticates within the address's share; failures draw on a smaller one, so that keys cannot be tried in bulk.
    private func authenticated<Principal>(
        _ context: APIRequestContext, _ address: String,
        _ body: () async throws(ServiceError) -> Principal
    ) async throws(ServiceError) -> Principal {
        try limiter.check(.failedAuthentication, address)
        try limiter.take(.address, address, context)
        do {
            return try await body()
        } catch {
            if error.code == .unauthenticated { limiter.spend(.failedAuthentication, address) }
            throw error
        }
    }

    private static func bearerToken(_ request: Request) -> String? {
        guard let value = request.headers[.authorization], value.utf8.count <= 256 else { return nil }
        let scheme = value.prefix(7)
        guard scheme.lowercased() == "bearer " else { return nil }
        return String(value.dropFirst(7))
    }
}
