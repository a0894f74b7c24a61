import Postgres
import Services
import Verification

/// The attempt that a resubmission opens, with the documents that carry over.
struct InsertAttempt: PostgresStatement {
    static var sql: String {
        """
        WITH attempt AS (
            INSERT INTO attempts (
                vendor_id, environment, verification_id, number, id, expected_data_version, opened_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
        )
        INSERT INTO attempt_documents (vendor_id, environment, verification_id, attempt_number, document_id)
        SELECT $1, $2, $3, $4, carried.id FROM unnest($8::uuid[]) AS carried (id)
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let attempt: NewAttempt

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(attempt.number)
        parameters.append(attempt.id)
        parameters.append(attempt.expectedDataVersion)
        parameters.append(attempt.openedAt)
        parameters.append(attempt.carriedDocumentIDs)
    }
}

/// A new version of the expected data.
struct InsertExpectedData: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO expected_data (vendor_id, environment, verification_id, version, sealed, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    }

    let record: VerificationRecord
    let sealed: [UInt8]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(record.tenant)
        parameters.append(record.id)
        parameters.append(record.expectedDataVersion)
        parameters.append(sealed)
        parameters.append(record.updatedAt)
    }
}

/// The expected data in a version, or the newest.
struct SelectExpectedData: PostgresStatement {
    static var sql: String {
        """
        SELECT version, sealed FROM expected_data
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
            AND version = coalesce($4, version)
        ORDER BY version DESC LIMIT 1
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let version: Int?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(version)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (version: Int, sealed: [UInt8]) {
        (try row.next(), try row.next())
    }
}
