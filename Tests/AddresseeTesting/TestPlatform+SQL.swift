import Postgres
import PostgresTesting
package import Verification

extension TestPlatform {
    /// Runs SQL text as the superuser, or in a role and for a tenant; `unguarded` switches triggers and foreign keys
    /// off, as only a tamperer would.
    package func runScript(
        _ sql: String, role: String? = nil, tenant: Tenant? = nil, unguarded: Bool = false
    ) async throws {
        let settings = tenant.map(Self.settings) ?? ""
        let replica = unguarded ? "SET LOCAL session_replication_role = replica;" : ""
        try await pool(role: role, tenant: tenant).withConnection { connection in
            try await connection.executeScript(rawSQL: "BEGIN;\(replica)\(settings)\(sql);COMMIT")
        }
    }

    /// All values that a query finds, as text and NULL left out, as the superuser or in a role and for a tenant.
    package func texts(_ query: String, role: String? = nil, tenant: Tenant? = nil) async throws -> [String] {
        try await pool(role: role, tenant: tenant).withConnection { connection in
            if let tenant { try await connection.executeScript(rawSQL: Self.settings(tenant, isLocal: false)) }
            return try await connection.execute(SelectTexts(query: query)).rows
        }
    }

    /// A role or a tenant stays with its connection, so it gets one of its own.
    private func pool(role: String?, tenant: Tenant?) -> PostgresPool {
        role == nil && tenant == nil ? superuser : testDatabase.pool(role: role, maximumConnections: 1)
    }

    private static func settings(_ tenant: Tenant) -> String { settings(tenant, isLocal: true) }

    private static func settings(_ tenant: Tenant, isLocal: Bool) -> String {
        """
        SELECT set_config('addressee.vendor_id', \(tenant.vendorID.sql)::text, \(isLocal)),
            set_config('addressee.environment', '\(tenant.environment.rawValue)', \(isLocal));
        """
    }

    /// Makes every waiting job due, as time would.
    package func makeJobsDue() async throws {
        try await runScript("UPDATE jobs SET run_at = now() WHERE state = 'ready'")
    }

    /// Lets every lease run out, as time would.
    package func expireLeases() async throws {
        try await runScript(
            """
            UPDATE jobs SET lease_until = now() WHERE state = 'running';
            UPDATE deliveries SET lease_until = now() WHERE state = 'leased'
            """)
    }
}

extension Identifier {
    /// The identifier as SQL writes it.
    package var sql: String { "lpad('\(String(value, radix: 16))', 32, '0')::uuid" }
}

/// The values of a query that is itself a parameter, because statements are types.
private struct SelectTexts: PostgresStatement {
    static var sql: String {
        "SELECT unnest(xpath('//row/*/text()', query_to_xml($1, false, false, '')))::text"
    }

    let query: String

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(query)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> String {
        try row.next()
    }
}
