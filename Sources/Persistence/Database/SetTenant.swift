import Postgres
import Verification

/// Names the tenant for the rest of the transaction; row-level security shows nothing without it.
struct SetTenant: PostgresStatement {
    static var sql: String {
        "SELECT set_config('addressee.vendor_id', $1::uuid::text, true), set_config('addressee.environment', $2, true)"
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }
}

extension PostgresBatch {
    /// A batch whose statements see one tenant's rows.
    init(of tenant: Tenant) {
        self.init()
        add(SetTenant(tenant: tenant))
    }
}
