import Postgres
import Services
import Verification

/// A new API key.
struct InsertAPIKey: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO api_keys (
            vendor_id, environment, id, digest, last_four, scopes, created_at, expires_at, revoked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    }

    let key: APIKey

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(key.tenant)
        parameters.append(key.id)
        parameters.append(key.digest)
        parameters.append(key.lastFour)
        parameters.append(key.scopes.map(\.rawValue).sorted())
        parameters.append(key.createdAt)
        parameters.append(key.expiresAt)
        parameters.append(key.revokedAt)
    }
}

/// A tenant's keys, newest first.
struct SelectAPIKeys: PostgresStatement {
    static var sql: String {
        """
        SELECT id, vendor_id, environment, digest, last_four, scopes, created_at, expires_at, revoked_at
        FROM api_keys WHERE vendor_id = $1 AND environment = $2 ORDER BY id DESC
        """
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> APIKey {
        APIKey(
            id: try row.next(), tenant: try row.nextTenant(), digest: try row.next(), lastFour: try row.next(),
            scopes: Set(try row.next([Scope].self)), createdAt: try row.next(), expiresAt: try row.next(),
            revokedAt: try row.next())
    }
}

/// Ends a key and notes it. An earlier end stays: nobody gets a revoked key back by revoking it again.
struct RevokeAPIKey: PostgresStatement {
    static var sql: String {
        """
        WITH revoked AS (
            UPDATE api_keys SET revoked_at = least(revoked_at, $4)
            WHERE vendor_id = $1 AND environment = $2 AND id = $3
            RETURNING vendor_id, environment
        ), noted AS (
            INSERT INTO audit (vendor_id, environment, actor_kind, actor_id, action, subject)
            SELECT vendor_id, environment, $5, $6, $7, $8 FROM revoked
        )
        SELECT count(*) FROM revoked
        """
    }

    let id: APIKeyID
    let tenant: Tenant
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(moment)
        parameters.append(Actor.operatorAtConsole.kind)
        parameters.append(Actor.operatorAtConsole.id)
        parameters.append(AuditedAction.revokeKey.rawValue)
        parameters.append(id.description)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}
