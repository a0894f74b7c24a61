import Postgres
import Services
import Verification

/// A new endpoint.
struct InsertEndpoint: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO webhook_endpoints (
            vendor_id, environment, id, url, description, event_types, is_enabled, disabled_reason, version,
            created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    }

    let endpoint: WebhookEndpoint

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(endpoint.tenant)
        parameters.append(endpoint.id)
        parameters.append(endpoint.url)
        parameters.append(endpoint.description)
        parameters.append(endpoint.eventTypes)
        parameters.append(endpoint.isEnabled)
        parameters.append(endpoint.disabledReason)
        parameters.append(endpoint.version)
        parameters.append(endpoint.createdAt)
    }
}

/// One endpoint.
struct SelectEndpoint: PostgresStatement {
    static var sql: String {
        """
        SELECT id, vendor_id, environment, url, description, event_types, is_enabled, disabled_reason, created_at,
            version
        FROM webhook_endpoints
        WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND removed_at IS NULL
        """
    }

    let id: WebhookEndpointID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> WebhookEndpoint {
        try row.nextEndpoint()
    }
}

/// All endpoints, newest first.
struct SelectEndpoints: PostgresStatement {
    static var sql: String {
        """
        SELECT id, vendor_id, environment, url, description, event_types, is_enabled, disabled_reason, created_at,
            version
        FROM webhook_endpoints
        WHERE vendor_id = $1 AND environment = $2 AND removed_at IS NULL ORDER BY id DESC
        """
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> WebhookEndpoint {
        try row.nextEndpoint()
    }
}

/// Writes a changed endpoint over the version before it. One that is switched on starts with a clean record.
struct UpdateEndpoint: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE webhook_endpoints
            SET url = $4, description = $5, event_types = $6, is_enabled = $7, disabled_reason = $8, version = $9,
                consecutive_failures = CASE WHEN $7 AND NOT is_enabled THEN 0 ELSE consecutive_failures END,
                first_failure_at = CASE WHEN $7 AND NOT is_enabled THEN NULL ELSE first_failure_at END
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND version = $9 - 1 AND removed_at IS NULL
            RETURNING id
        )
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'webhook_endpoint')
        """
    }

    let endpoint: WebhookEndpoint

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(endpoint.tenant)
        parameters.append(endpoint.id)
        parameters.append(endpoint.url)
        parameters.append(endpoint.description)
        parameters.append(endpoint.eventTypes)
        parameters.append(endpoint.isEnabled)
        parameters.append(endpoint.disabledReason)
        parameters.append(endpoint.version)
    }
}

/// Takes an endpoint out of use; its row stays, empty, for the deliveries that name it.
struct RemoveEndpoint: PostgresStatement {
    static var sql: String {
        """
        WITH removed AS (
            UPDATE webhook_endpoints
            SET removed_at = now(), url = '', description = NULL, is_enabled = false,
                disabled_reason = coalesce(disabled_reason, 'manual'), version = version + 1
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND removed_at IS NULL
            RETURNING vendor_id, environment
        ), noted AS (
            INSERT INTO audit (vendor_id, environment, actor_kind, actor_id, action, subject)
            SELECT vendor_id, environment, $4, $5, $6, $7 FROM removed
        )
        SELECT count(*) FROM removed
        """
    }

    let id: WebhookEndpointID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        let actor = Actor.vendor(of: tenant)
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(actor.kind)
        parameters.append(actor.id)
        parameters.append(AuditedAction.removeEndpoint.rawValue)
        parameters.append(id.description)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

/// Ends an endpoint's deliveries that wait; those under way end by themselves.
struct CancelDeliveries: PostgresStatement {
    static var sql: String {
        """
        UPDATE deliveries SET state = 'canceled', next_attempt_at = NULL
        WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3 AND state = 'pending'
        """
    }

    let id: WebhookEndpointID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }
}

extension PostgresRow {
    fileprivate mutating func nextEndpoint() throws(PostgresError) -> WebhookEndpoint {
        WebhookEndpoint(
            id: try next(), tenant: try nextTenant(), url: try next(), description: try next(),
            eventTypes: try next(), isEnabled: try next(), disabledReason: try next(), createdAt: try next(),
            version: try next())
    }
}
