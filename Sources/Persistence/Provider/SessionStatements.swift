import Postgres
import Services
import Verification

/// All sessions of a verification, the oldest first.
struct SelectSessions: PostgresStatement {
    static let sql = """
        SELECT \(StoredSession.columns) FROM provider_sessions AS s
        WHERE s.vendor_id = $1 AND s.environment = $2 AND s.verification_id = $3
        ORDER BY s.attempt_number, s.try_number, s.id
        """

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredSession {
        try StoredSession(&row)
    }
}

/// The intent of a session, unless its try is planned already; with an end, a session that is over from the start.
struct InsertSession: PostgresStatement {
    static var sql: String {
        """
        WITH session AS (
            INSERT INTO provider_sessions (
                vendor_id, environment, verification_id, id, attempt_number, attempt_id, purpose, try_number,
                integration_id, state, document_ids, fingerprint, reuses, verdict_status, verdict_code,
                verdict_reason_code, sealed_reason, ended_at)
            SELECT $1, $2, $3, $4, a.number, a.id, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                CASE WHEN $9 = 'ended' THEN now() END
            FROM attempts AS a
            WHERE a.vendor_id = $1 AND a.environment = $2 AND a.verification_id = $3 AND a.id = $5
            ON CONFLICT ON CONSTRAINT provider_sessions_try DO NOTHING
            RETURNING id, attempt_number
        )
        INSERT INTO extracted_fields (vendor_id, environment, session_id, verification_id, attempt_number, sealed)
        SELECT $1, $2, id, $3, attempt_number, $17 FROM session WHERE $17 IS NOT NULL
        """
    }

    let plan: SessionPlan
    let attemptID: AttemptID
    let job: ClaimedJob
    let end: SealedEnd?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(job.tenant)
        parameters.append(job.verificationID)
        parameters.append(plan.id)
        parameters.append(attemptID)
        parameters.append(plan.purpose)
        parameters.append(plan.tryNumber)
        parameters.append(plan.integrationID)
        parameters.append(end == nil ? ProviderSessionState.planned : .ended)
        parameters.append(plan.documentIDs)
        parameters.append(plan.fingerprint)
        parameters.append(plan.reuses)
        parameters.append(end?.verdict.status)
        parameters.append(end?.verdict.code)
        parameters.append(end?.verdict.reasonCode)
        parameters.append(end?.sealedReason)
        parameters.append(end?.sealedFields)
    }
}

/// Moves a session from one state to the next.
struct MoveSession: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE provider_sessions SET state = $5, external_id = coalesce($6, external_id),
                submitted_at = CASE WHEN $5 = 'submitted' THEN now() ELSE submitted_at END
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND state = $4
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'session_state')
        """
    }

    let id: ProviderSessionID
    let tenant: Tenant
    let from: ProviderSessionState
    let to: ProviderSessionState
    var externalID: String?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(from)
        parameters.append(to)
        parameters.append(externalID)
    }
}

/// Ends a session with what it came to.
struct EndSession: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE provider_sessions SET state = 'ended', verdict_status = $4, verdict_code = $5,
                verdict_reason_code = $6, sealed_reason = $7, sealed_body = $8, ended_at = $9
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND state NOT IN ('ended', 'orphaned')
            RETURNING id, verification_id, attempt_number
        ), read AS (
            INSERT INTO extracted_fields (
                vendor_id, environment, session_id, verification_id, attempt_number, sealed)
            SELECT $1, $2, id, verification_id, attempt_number, $10 FROM changed
        )
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'session_state')
        """
    }

    let id: ProviderSessionID
    let tenant: Tenant
    let end: SealedEnd
    let endedAt: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
        parameters.append(end.verdict.status)
        parameters.append(end.verdict.code)
        parameters.append(end.verdict.reasonCode)
        parameters.append(end.sealedReason)
        parameters.append(end.sealedBody)
        parameters.append(endedAt)
        parameters.append(end.sealedFields)
    }
}

/// Holds a verification's row, so that all transactions lock it before what hangs on it.
struct LockVerification: PostgresStatement {
    static var sql: String {
        "SELECT 1 FROM verifications WHERE vendor_id = $1 AND environment = $2 AND id = $3 FOR NO KEY UPDATE"
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }
}

/// Sets current documents to a state from some others; a change counts in the verification's version.
struct MarkDocuments: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE documents SET status = $5
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 AND id = ANY ($4) AND is_current
                AND status = ANY ($6)
            RETURNING 1)
        UPDATE verifications SET version = version + 1, updated_at = now()
        WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND EXISTS (SELECT FROM changed)
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let documentIDs: [DocumentID]
    let status: DocumentStatus
    let from: [DocumentStatus]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(documentIDs)
        parameters.append(status)
        parameters.append(from)
    }
}

/// Makes a verification findable by a value that is stored only encrypted.
struct InsertBlindIndexes: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO blind_indexes (vendor_id, environment, verification_id, column_name, digest)
        SELECT $1, $2, $3, $4, token FROM unnest($5::bytea[]) AS token
        ON CONFLICT DO NOTHING
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let column: String
    let tokens: [[UInt8]]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(column)
        parameters.append(tokens)
    }
}
