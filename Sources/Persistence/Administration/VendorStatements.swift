import Encryption
import Postgres
import Services
import Verification

/// A new vendor.
struct InsertVendor: PostgresStatement {
    static var sql: String { "INSERT INTO vendors (id, name, created_at) VALUES ($1, $2, $3)" }

    let id: VendorID
    let name: String
    let createdAt: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(id)
        parameters.append(name)
        parameters.append(createdAt)
    }
}

/// A vendor's wrapped key in an environment.
struct InsertVendorKey: PostgresStatement {
    static var sql: String {
        "INSERT INTO vendor_keys (vendor_id, environment, key_id, wrapped_key) VALUES ($1, $2, $3, $4)"
    }

    let tenant: Tenant
    let key: WrappedDataKey

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(key.keyID)
        parameters.append(key.bytes)
    }
}

/// All vendors by name.
struct SelectVendors: PostgresStatement {
    static var sql: String { "SELECT id, name, created_at FROM vendors ORDER BY name, id" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VendorSummary {
        VendorSummary(id: try row.next(), name: try row.next(), createdAt: try row.next())
    }
}
