import Postgres
import Services
import Verification

/// A tenant's integrations, also those that serve no purpose, or the one of an id.
struct SelectStoredIntegrations: PostgresStatement {
    static let sql = """
        SELECT \(StoredIntegration.columns) FROM integrations AS i
        WHERE i.vendor_id = $1 AND i.environment = $2 AND ($3::uuid IS NULL OR i.id = $3)
        ORDER BY i.id
        """

    let tenant: Tenant
    let id: IntegrationID?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredIntegration {
        try StoredIntegration(&row)
    }
}

/// Writes a changed integration in place of what was read; sealed anew each time, the credentials tell any change.
struct ReplaceIntegration: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE integrations SET base_url = $5, sealed_credentials = $6
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND sealed_credentials = $4
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'integration_version')
        """
    }

    let stored: StoredIntegration
    let changed: Integration
    let sealedCredentials: [UInt8]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(stored.tenant)
        parameters.append(stored.id)
        parameters.append(stored.sealedCredentials)
        parameters.append(changed.baseURL)
        parameters.append(sealedCredentials)
    }
}

/// Removes an integration unless sessions under way need it, and notes who did.
struct RemoveIntegration: PostgresStatement {
    static var sql: String {
        """
        WITH under_way AS (
            SELECT 1 FROM provider_sessions AS s
            JOIN verifications AS v
                ON v.vendor_id = s.vendor_id AND v.environment = s.environment AND v.id = s.verification_id
                AND v.attempt_number = s.attempt_number
            WHERE s.vendor_id = $1 AND s.environment = $2 AND s.integration_id = $3
                AND s.state NOT IN ('ended', 'orphaned')
                AND (v.status = 'submitted' OR (v.status = 'hold' AND v.status_before_hold = 'submitted'))
            LIMIT 1
        ), purposes AS (
            DELETE FROM integration_purposes
            WHERE vendor_id = $1 AND environment = $2 AND integration_id = $3
                AND NOT EXISTS (SELECT FROM under_way)
        ), removed AS (
            DELETE FROM integrations
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND NOT EXISTS (SELECT FROM under_way)
            RETURNING 1
        ), noted AS (
            INSERT INTO audit (vendor_id, environment, actor_kind, actor_id, action, subject)
            SELECT $1, $2, $4, $5, $6, $7 FROM removed
        )
        SELECT (SELECT count(*) FROM under_way), (SELECT count(*) FROM removed)
        """
    }

    let id: IntegrationID
    let tenant: Tenant
    let actor: Actor

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(actor.kind)
        parameters.append(actor.id)
        parameters.append(AuditedAction.removeIntegration.rawValue)
        parameters.append(id.description)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (isInUse: Bool, isRemoved: Bool) {
        (try row.next(Int.self) > 0, try row.next(Int.self) > 0)
    }
}
