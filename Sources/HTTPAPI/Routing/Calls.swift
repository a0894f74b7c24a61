import Hummingbird
import Services
import Verification

/// A request of a vendor that was let in.
struct VendorCall: Sendable {
    let operation: String
    let request: Request
    let context: APIRequestContext
    let principal: VendorPrincipal

    var tenant: Tenant { principal.tenant }

    /// Refuses unless the key also has this scope.
    func require(_ scope: Scope) throws(ServiceError) {
        guard principal.scopes.contains(scope) else { throw AccessGate.refusal(scope) }
    }
}

/// A request of an end user that was let in.
struct EndUserCall: Sendable {
    let operation: String
    let request: Request
    let context: APIRequestContext
    let principal: EndUserPrincipal

    var tenant: Tenant { principal.tenant }
}

extension APIRequestContext {
    /// The identifier in the path; one that is malformed names nothing, so it is as missing as an unknown one.
    func identifier<Entity>(_ name: String) throws(ServiceError) -> Identifier<Entity> {
        guard let text = parameters.get(name), let id = Identifier<Entity>(text) else { throw .notFound }
        return id
    }
}
