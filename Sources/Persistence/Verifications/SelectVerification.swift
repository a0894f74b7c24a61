import Postgres
import Services
import Verification

/// One verification.
struct SelectVerification: PostgresStatement {
    static let sql = """
        SELECT \(VerificationRow.columns) FROM verifications AS v
        WHERE v.vendor_id = $1 AND v.environment = $2 AND v.id = $3
        """

    let id: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationRecord {
        try VerificationRow.decode(&row)
    }
}
