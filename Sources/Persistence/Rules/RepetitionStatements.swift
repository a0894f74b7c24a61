import Postgres
import Services
import ValidationRules
import Verification

/// Holds a verification's row while its attempt runs; ends the transaction when it does not, or was erased.
struct HoldRunningAttempt: PostgresStatement {
    static var sql: String {
        """
        WITH held AS (
            SELECT 1 FROM verifications
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND attempt_id = $4 AND status = 'submitted'
                AND erased_at IS NULL
            FOR NO KEY UPDATE)
        SELECT addressee_require((SELECT count(*) FROM held), 1, 'running_attempt')
        """
    }

    let record: VerificationRecord

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(record.tenant)
        parameters.append(record.id)
        parameters.append(record.attemptID)
    }
}

/// Makes tokens all that a verification has in the columns that rules look into.
struct ReplaceTokens: PostgresStatement {
    static var sql: String {
        """
        WITH wanted AS (
            SELECT * FROM unnest($4::text[], $5::bytea[], $6::bytea[]) AS w (column_name, digest, holder)
        ), removed AS (
            DELETE FROM blind_indexes AS b
            WHERE b.vendor_id = $1 AND b.environment = $2 AND b.verification_id = $3 AND b.column_name = ANY ($7)
                AND NOT EXISTS (
                    SELECT FROM wanted AS w WHERE w.column_name = b.column_name AND w.digest = b.digest)
        )
        INSERT INTO blind_indexes AS b (vendor_id, environment, verification_id, column_name, digest, holder)
        SELECT $1, $2, $3, w.column_name, w.digest, w.holder FROM wanted AS w
        ON CONFLICT (vendor_id, environment, column_name, digest, verification_id)
        DO UPDATE SET holder = EXCLUDED.holder WHERE b.holder IS DISTINCT FROM EXCLUDED.holder
        """
    }

    let tokens: [RepetitionTokens.Row]
    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(tokens.map(\.column))
        parameters.append(tokens.map(\.digest))
        parameters.append(tokens.map(\.holder))
        parameters.append(RepetitionColumn.allCases)
    }
}

/// Other verifications of one person, newest first.
struct SelectSamePerson: PostgresStatement {
    static var sql: String {
        """
        SELECT verification_id FROM blind_indexes
        WHERE vendor_id = $1 AND environment = $2 AND column_name = $3 AND digest = $4 AND verification_id <> $5
        ORDER BY verification_id DESC LIMIT $6
        """
    }

    let token: [UInt8]
    let verificationID: VerificationID
    let tenant: Tenant
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(RepetitionColumn.person)
        parameters.append(token)
        parameters.append(verificationID)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationID {
        try row.next()
    }
}

/// For each token the other holders it has, each with the newest verification.
///
/// Steps from holder to holder by one probe of the index each, so that a person with thousands of verifications costs
/// no more than one with one. The token's own holder is stepped over at the end: it stands anywhere among the others.
struct SelectOtherHolders: PostgresStatement {
    static var sql: String {
        """
        WITH RECURSIVE held (column_name, digest, own, steps, holder, verification_id) AS (
            SELECT w.column_name, w.digest, w.own, w.steps, b.holder, b.verification_id
            FROM unnest($3::text[], $4::bytea[], $5::bytea[], $6::bigint[]) AS w (column_name, digest, own, steps)
            CROSS JOIN LATERAL (
                SELECT holder, verification_id FROM blind_indexes
                WHERE vendor_id = $1 AND environment = $2 AND column_name = w.column_name AND digest = w.digest
                    AND holder IS NOT NULL
                ORDER BY holder DESC, verification_id DESC LIMIT 1) AS b
            UNION ALL
            SELECT h.column_name, h.digest, h.own, h.steps - 1, b.holder, b.verification_id
            FROM held AS h
            CROSS JOIN LATERAL (
                SELECT holder, verification_id FROM blind_indexes
                WHERE vendor_id = $1 AND environment = $2 AND column_name = h.column_name AND digest = h.digest
                    AND holder IS NOT NULL AND holder < h.holder
                ORDER BY holder DESC, verification_id DESC LIMIT 1) AS b
            WHERE h.steps > 0
        )
        SELECT column_name, verification_id FROM held WHERE holder <> own
        """
    }

    /// A verification of another holder.
    struct Found: Sendable {
        let column: RepetitionColumn
        let verificationID: VerificationID
    }

    let tokens: [RepetitionTokens.Row]
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(tokens.map(\.column))
        parameters.append(tokens.map(\.digest))
        parameters.append(tokens.map(\.holder))
        parameters.append(tokens.map(\.column.maximumHolders))
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Found {
        Found(column: try row.next(), verificationID: try row.next())
    }
}

/// Which of the provider's sessions are other verifications' of the tenant, the newest first.
struct SelectLinkedSessions: PostgresStatement {
    static var sql: String {
        """
        SELECT external_id, verification_id FROM provider_sessions
        WHERE vendor_id = $1 AND environment = $2 AND external_id = ANY ($3) AND verification_id <> $4
        ORDER BY verification_id DESC, external_id LIMIT $5
        """
    }

    let sessionIDs: [String]
    let record: VerificationRecord

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(record.tenant)
        parameters.append(sessionIDs)
        parameters.append(record.id)
        parameters.append(PostgresRepetitionStore.maximumFound)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> LinkedSession {
        LinkedSession(sessionID: try row.next(), verificationID: try row.next())
    }
}

extension RepetitionColumn {
    /// How many other holders are of interest.
    fileprivate var maximumHolders: Int {
        switch self {
        case .documentNumber, .person, .file: PostgresRepetitionStore.maximumFound
        case .homeAddress: PostgresRepetitionStore.maximumPersons
        }
    }
}
