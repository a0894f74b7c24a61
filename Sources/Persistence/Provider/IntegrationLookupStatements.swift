import Encryption
import Postgres
import Services
import Verification

/// Which integration of a tenant serves each purpose.
struct SelectIntegrationPurposes: PostgresStatement {
    static var sql: String {
        "SELECT purpose, integration_id FROM integration_purposes WHERE vendor_id = $1 AND environment = $2"
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(
        _ row: inout PostgresRow
    ) throws(PostgresError) -> (purpose: SessionPurpose, integration: IntegrationID) {
        (try row.next(), try row.next())
    }
}

/// Marks an integration as refused by the provider, or as working.
struct MarkIntegration: PostgresStatement {
    static var sql: String {
        """
        UPDATE integrations SET is_failing = $4
        WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND is_failing <> $4
        """
    }

    let id: IntegrationID
    let tenant: Tenant
    let isFailing: Bool

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(isFailing)
    }
}

/// An integration by its id, before its tenant is known, with the vendor's wrapped key.
struct FindIntegration: PostgresStatement {
    static var sql: String {
        """
        SELECT $1::uuid, vendor_id, environment, base_url, sealed_credentials, is_failing, purposes, key_id,
            wrapped_key
        FROM addressee_find_integration($1)
        """
    }

    let id: IntegrationID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(id)
    }

    static func decode(
        _ row: inout PostgresRow
    ) throws(PostgresError) -> (integration: StoredIntegration, key: WrappedDataKey) {
        let integration = try StoredIntegration(&row)
        return (integration, WrappedDataKey(keyID: try row.next(), bytes: try row.next()))
    }
}
