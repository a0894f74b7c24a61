import Postgres
import Verification

/// The tenant of a verification, found by one look into the primary key for every tenant there is.
struct FindVerification: PostgresStatement {
    static var sql: String {
        """
        SELECT v.vendor_id, v.environment, v.legal_hold FROM vendor_keys AS k
        JOIN verifications AS v ON v.vendor_id = k.vendor_id AND v.environment = k.environment AND v.id = $1
        """
    }

    struct Row: Sendable {
        let tenant: Tenant
        let isUnderLegalHold: Bool
    }

    let id: VerificationID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Row {
        Row(tenant: try row.nextTenant(), isUnderLegalHold: try row.next())
    }
}
