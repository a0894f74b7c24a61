import Postgres
import Services
import Verification

/// An integration as stored: its credentials are sealed under the vendor's key.
struct StoredIntegration: Sendable {
    let id: IntegrationID
    let tenant: Tenant
    let purposes: Set<SessionPurpose>
    let baseURL: String
    let sealedCredentials: [UInt8]
    let isFailing: Bool

    /// For a table or alias named `i`.
    static let columns = """
        i.id, i.vendor_id, i.environment, i.base_url, i.sealed_credentials, i.is_failing, ARRAY(
            SELECT p.purpose FROM integration_purposes AS p
            WHERE p.vendor_id = i.vendor_id AND p.environment = i.environment AND p.integration_id = i.id)
        """

    init(_ row: inout PostgresRow) throws(PostgresError) {
        id = try row.next()
        tenant = try row.nextTenant()
        baseURL = try row.next()
        sealedCredentials = try row.next()
        isFailing = try row.next()
        purposes = Set(try row.next([SessionPurpose].self))
    }

    /// The integration with its credentials.
    func opened(in vault: Vault) throws(StoreError) -> Integration {
        let credentials = try IntegrationCredentials(opening: sealedCredentials, of: id, in: vault)
        return Integration(
            id: id, tenant: tenant, purposes: purposes, baseURL: baseURL, apiKey: credentials.apiKey,
            secrets: credentials.secrets, isFailing: isFailing)
    }
}
