import Postgres
import Services
import Verification

/// The newest decision received for a session under the provider's id it was opened with.
struct SelectReceivedDecision: PostgresStatement {
    /// A body that is still sealed, with the key that opens it.
    struct Sealed: Sendable {
        let id: ProviderReceiptID
        let verificationID: VerificationID
        let sealedBody: [UInt8]
        let dataKey: DataKeyReference
    }

    static var sql: String {
        """
        SELECT r.id, r.verification_id, r.sealed_body, v.key_id, v.wrapped_key
        FROM provider_receipts AS r
        JOIN verifications AS v
            ON v.vendor_id = r.vendor_id AND v.environment = r.environment AND v.id = r.verification_id
        WHERE r.vendor_id = $1 AND r.environment = $2 AND r.session_id = $3 AND r.external_session_id = $4
            AND r.kind = 'decision'
        ORDER BY r.id DESC LIMIT 1
        """
    }

    let sessionID: ProviderSessionID
    let externalID: String
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(sessionID)
        parameters.append(externalID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Sealed {
        Sealed(
            id: try row.next(), verificationID: try row.next(), sealedBody: try row.next(),
            dataKey: DataKeyReference(keyID: try row.next(), wrapped: try row.next()))
    }
}

/// The session a webhook is about: by the provider's id, else by ours that the provider echoes. News of a session comes
/// from the integration at which it was opened, and from no other.
struct SelectReceiptTarget: PostgresStatement {
    /// What decides what becomes of the webhook.
    struct Target: Sendable {
        let sessionID: ProviderSessionID
        let attemptNumber: Int
        let state: ProviderSessionState
        let hadDecision: Bool
        /// The status word the session ended with.
        let verdictStatus: String?
        let record: VerificationRecord
    }

    static let sql = """
        SELECT s.id, s.attempt_number, s.state, EXISTS (
            SELECT FROM provider_receipts AS r
            WHERE r.vendor_id = $1 AND r.environment = $2 AND r.session_id = s.id AND r.kind = 'decision'),
            s.verdict_status, \(VerificationRow.columns)
        FROM provider_sessions AS s
        JOIN verifications AS v
            ON v.vendor_id = s.vendor_id AND v.environment = s.environment AND v.id = s.verification_id
        WHERE s.vendor_id = $1 AND s.environment = $2 AND (s.external_id = $3 OR s.id = $4) AND s.integration_id = $5
        ORDER BY s.external_id = $3 DESC NULLS LAST LIMIT 1
        """

    let tenant: Tenant
    let externalID: String?
    let vendorData: ProviderSessionID?
    let integrationID: IntegrationID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(externalID)
        parameters.append(vendorData)
        parameters.append(integrationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Target {
        Target(
            sessionID: try row.next(), attemptNumber: try row.next(), state: try row.next(),
            hadDecision: try row.next(), verdictStatus: try row.nextOptional(), record: try VerificationRow.decode(&row)
        )
    }
}

/// A webhook's body, once; a decision makes the session's job due. Answers whether it was new and what it woke.
struct InsertReceipt: PostgresStatement {
    static var sql: String {
        """
        WITH receipt AS (
            INSERT INTO provider_receipts (
                vendor_id, environment, id, integration_id, session_id, verification_id, external_session_id,
                external_attempt_id, kind, body_digest, sealed_body, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT ON CONSTRAINT provider_receipts_once DO NOTHING
            RETURNING 1
        ), woken AS (
            UPDATE jobs SET run_at = least(run_at, now()), wakes = wakes + 1
            WHERE $9 = 'decision' AND verification_id = $6 AND subject = $5 AND state IN ('ready', 'running')
                AND EXISTS (SELECT FROM receipt)
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM receipt), (SELECT count(*) FROM woken)
        """
    }

    let receipt: ProviderReceipt
    let target: SelectReceiptTarget.Target?
    let bodyDigest: [UInt8]
    let sealedBody: [UInt8]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(receipt.integration.tenant)
        parameters.append(receipt.id)
        parameters.append(receipt.integration.id)
        parameters.append(target?.sessionID)
        parameters.append(target?.record.id)
        parameters.append(receipt.notification.sessionID)
        parameters.append(receipt.notification.attemptID)
        parameters.append(receipt.notification.kind)
        parameters.append(bodyDigest)
        parameters.append(sealedBody)
        parameters.append(receipt.receivedAt)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (isNew: Bool, woken: Int) {
        (try row.next(Int.self) > 0, try row.next())
    }
}

/// Ends the transaction when the receipt was there already.
struct RequireNewReceipt: PostgresStatement {
    static var sql: String {
        """
        SELECT addressee_require((
            SELECT count(*) FROM provider_receipts WHERE vendor_id = $1 AND environment = $2 AND id = $3),
            1, 'receipt_new')
        """
    }

    let id: ProviderReceiptID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }
}

/// Counts an event that is no transition.
struct CountEvent: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE verifications SET version = version + 1, event_sequence = event_sequence + 1, updated_at = $6
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND version = $4 AND event_sequence = $5
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'verification_version')
        """
    }

    let record: VerificationRecord
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(record.tenant)
        parameters.append(record.id)
        parameters.append(record.version)
        parameters.append(record.eventSequence)
        parameters.append(moment)
    }
}
