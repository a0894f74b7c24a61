import Postgres
import Services
import Verification

/// Takes an idempotency key and stores its answer, or ends the transaction.
struct RememberAnswer: PostgresStatement {
    static var sql: String { "SELECT addressee_remember_answer($1, $2, $3, $4, $5, $6, $7, $8, $9)" }

    let tenant: Tenant
    let key: IdempotencyKey
    let sealed: [UInt8]
    let expiresAt: Timestamp
    let now: Timestamp
    let verificationID: VerificationID?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(key.operation)
        parameters.append(key.key)
        parameters.append(key.fingerprint)
        parameters.append(sealed)
        parameters.append(expiresAt)
        parameters.append(now)
        parameters.append(verificationID)
    }
}

/// The answer stored for a key within its time.
struct SelectAnswer: PostgresStatement {
    static var sql: String {
        """
        SELECT fingerprint, sealed_answer FROM idempotency_keys
        WHERE vendor_id = $1 AND environment = $2 AND operation = $3 AND key = $4 AND expires_at > $5
        """
    }

    let tenant: Tenant
    let key: IdempotencyKey
    let now: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(key.operation)
        parameters.append(key.key)
        parameters.append(now)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (fingerprint: [UInt8], sealed: [UInt8]) {
        (try row.next(), try row.next())
    }
}
