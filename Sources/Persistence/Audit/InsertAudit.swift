import Postgres
import Verification

/// Notes who changed something that matters, for people to read.
struct InsertAudit: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO audit (vendor_id, environment, actor_kind, actor_id, action, subject)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    }

    let vendorID: VendorID?
    let environment: Environment?
    let actor: Actor
    let action: AuditedAction
    let subject: String

    /// Notes what an actor did to something of a tenant.
    init(_ action: AuditedAction, subject: String, tenant: Tenant, by actor: Actor) {
        self.init(
            action, subject: subject, vendorID: tenant.vendorID, environment: tenant.environment, by: actor)
    }

    /// Notes what an operator did, to both environments of a vendor or to no vendor where none is given.
    init(
        _ action: AuditedAction, subject: String, vendorID: VendorID? = nil, environment: Environment? = nil,
        by actor: Actor = .operatorAtConsole
    ) {
        self.vendorID = vendorID
        self.environment = environment
        self.actor = actor
        self.action = action
        self.subject = subject
    }

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(vendorID)
        parameters.append(environment)
        parameters.append(actor.kind)
        parameters.append(actor.id)
        parameters.append(action.rawValue)
        parameters.append(subject)
    }
}

/// What is audited.
enum AuditedAction: String, Sendable {
    case addVendor = "vendor.add"
    case addLocation = "location.add"
    case addKey = "key.add"
    case revokeKey = "key.revoke"
    case putIntegration = "integration.put"
    case removeIntegration = "integration.remove"
    case rewrapDataKeys = "data_keys.rewrap"
    case eraseVerification = "verification.erase"
    case reviveJob = "job.revive"
    case replaceRuleSettings = "rule_settings.replace"
    case addEndpoint = "webhook_endpoint.add"
    case updateEndpoint = "webhook_endpoint.update"
    case removeEndpoint = "webhook_endpoint.remove"
    case rotateSecret = "webhook_secret.rotate"
}

extension Actor {
    /// Whoever runs the program's commands; the operating system knows their name.
    static let operatorAtConsole = Actor(kind: .operatorCLI, id: "console")
    /// Somebody with a key of the vendor's; which one is in the access log.
    static func vendor(of tenant: Tenant) -> Actor {
        Actor(kind: .apiKey, id: tenant.vendorID.description)
    }
}
