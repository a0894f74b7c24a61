import Postgres
import Services
import Verification

/// An endpoint's secret as stored.
struct SealedSecret: Sendable {
    /// The highest is the current one.
    let number: Int
    let sealed: [UInt8]
    /// Nil for the current one.
    let expiresAt: Timestamp?

    /// Opens the secret with its vendor's key; it opens at no other endpoint and under no other number.
    func opened(for endpoint: WebhookEndpointID, in vault: Vault) throws(StoreError) -> WebhookSecret {
        WebhookSecret(
            bytes: try vault.open(sealed, as: .webhookSecret, id: endpoint.description, version: number),
            expiresAt: expiresAt)
    }
}

extension WebhookSecret {
    /// Seals the secret as an endpoint's, under a number.
    func sealed(
        for endpoint: WebhookEndpointID, number: Int, in vault: Vault
    ) throws(StoreError) -> SealedSecret {
        SealedSecret(
            number: number,
            sealed: try vault.seal(bytes, as: .webhookSecret, id: endpoint.description, version: number),
            expiresAt: expiresAt)
    }
}

/// A new current secret of an endpoint that is there.
struct InsertSecret: PostgresStatement {
    static var sql: String {
        """
        WITH endpoint AS (
            SELECT vendor_id, environment, id FROM webhook_endpoints
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND removed_at IS NULL
            FOR NO KEY UPDATE
        ), added AS (
            INSERT INTO webhook_secrets (vendor_id, environment, endpoint_id, number, sealed)
            SELECT vendor_id, environment, id, $4, $5 FROM endpoint
            RETURNING number
        )
        SELECT addressee_require((SELECT count(*) FROM added), 1, 'webhook_endpoint')
        """
    }

    let endpointID: WebhookEndpointID
    let tenant: Tenant
    let secret: SealedSecret

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(endpointID)
        parameters.append(secret.number)
        parameters.append(secret.sealed)
    }
}

/// Lets the current secret sign on until a moment.
struct RetireSecret: PostgresStatement {
    static var sql: String {
        """
        UPDATE webhook_secrets SET expires_at = $4
        WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3 AND expires_at IS NULL
        """
    }

    let endpointID: WebhookEndpointID
    let tenant: Tenant
    let graceEnd: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(endpointID)
        parameters.append(graceEnd)
    }
}

/// Removes old secrets that sign no more, and those beyond the newest few that would.
struct TrimSecrets: PostgresStatement {
    /// Every one of them is a signature in every request.
    static let mostOldSecrets = 10

    static var sql: String {
        """
        DELETE FROM webhook_secrets
        WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3 AND expires_at IS NOT NULL
            AND number NOT IN (
                SELECT number FROM webhook_secrets
                WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3 AND expires_at > $4
                ORDER BY number DESC LIMIT $5)
        """
    }

    let endpointID: WebhookEndpointID
    let tenant: Tenant
    let now: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(endpointID)
        parameters.append(now)
        parameters.append(Self.mostOldSecrets)
    }
}

/// Removes all secrets of an endpoint.
struct DeleteSecrets: PostgresStatement {
    static var sql: String {
        "DELETE FROM webhook_secrets WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3"
    }

    let endpointID: WebhookEndpointID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(endpointID)
    }
}

/// The secrets that sign at a moment, the current one first.
struct SelectSecrets: PostgresStatement {
    static var sql: String {
        """
        SELECT number, sealed, expires_at FROM webhook_secrets
        WHERE vendor_id = $1 AND environment = $2 AND endpoint_id = $3
            AND (expires_at IS NULL OR expires_at > $4)
        ORDER BY number DESC
        """
    }

    let endpointID: WebhookEndpointID
    let tenant: Tenant
    let now: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(endpointID)
        parameters.append(now)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> SealedSecret {
        SealedSecret(number: try row.next(), sealed: try row.next(), expiresAt: try row.next())
    }
}
