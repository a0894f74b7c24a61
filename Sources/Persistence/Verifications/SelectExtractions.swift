import Encryption
import Postgres
import Services
import Verification

/// What the sessions of a verification read, sealed, newest attempt first.
struct SelectExtractions: PostgresStatement {
    /// The fields of one session.
    struct Sealed: Sendable {
        let sessionID: ProviderSessionID
        let attemptNumber: Int
        let sealed: [UInt8]
    }

    static var sql: String {
        """
        SELECT session_id, attempt_number, sealed FROM extracted_fields
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        ORDER BY attempt_number DESC, session_id
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Sealed {
        Sealed(sessionID: try row.next(), attemptNumber: try row.next(), sealed: try row.next())
    }
}

extension SelectExtractions.Sealed {
    /// The fields themselves.
    func opened(in vault: Vault) throws(StoreError) -> [ExtractedField] {
        try [ExtractedField](fields: vault.open(sealed, as: .extractedField, id: sessionID.description))
    }
}

/// Verifications that have lapsed, across tenants.
struct FindLapsed: PostgresStatement {
    static var sql: String { "SELECT vendor_id, environment, id FROM addressee_find_lapsed($1, $2)" }

    let moment: Timestamp
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(moment)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> LapsedVerification {
        let tenant = try row.nextTenant()
        return LapsedVerification(id: try row.next(), tenant: tenant)
    }
}
