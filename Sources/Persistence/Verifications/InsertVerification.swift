import Postgres
import Services
import Verification

/// All rows of a new verification but its idempotent answer, in one statement; answers how many deliveries it made.
struct InsertVerification: PostgresStatement {
    static var sql: String {
        """
        WITH verification AS (
            INSERT INTO verifications (
                vendor_id, environment, id, flow, wants_proof_of_address, location_id, locale, vendor_reference,
                vendor_state, status, last_action, attempt_id, attempt_number, version, history_sequence,
                history_hash, event_sequence, expected_data_version, created_at, updated_at, link_expires_at, key_id,
                wrapped_key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'started', 'create', $10, 1, $11, 1, $12, $13, 1, $14, $14,
                $15, $16, $17)
        ), expected AS (
            INSERT INTO expected_data (vendor_id, environment, verification_id, version, sealed, created_at)
            VALUES ($1, $2, $3, 1, $18, $14)
        ), attempt AS (
            INSERT INTO attempts (
                vendor_id, environment, verification_id, number, id, expected_data_version, opened_at)
            VALUES ($1, $2, $3, 1, $10, 1, $14)
        ), entry AS (
            INSERT INTO history (
                vendor_id, environment, verification_id, sequence, id, action, new_status, attempt_number, actor_kind,
                actor_id, reason_code, sealed_comment, occurred_at, previous_hash, hash)
            VALUES ($1, $2, $3, 1, $19, 'create', 'started', 1, $20, $21, $22, $23, $14, $24, $12)
        ), link AS (
            INSERT INTO links (vendor_id, environment, verification_id, id, code_digest, created_at)
            VALUES ($1, $2, $3, $25, $26, $14)
        ), event AS (
            INSERT INTO events (vendor_id, environment, id, verification_id, sequence, type, body, occurred_at)
            VALUES ($1, $2, $27, $3, $13, $28, $29, $14)
        ), fan_out AS (
            INSERT INTO deliveries (vendor_id, environment, event_id, endpoint_id)
            SELECT $1, $2, $27, e.id FROM webhook_endpoints AS e
            WHERE e.vendor_id = $1 AND e.environment = $2 AND e.is_enabled AND e.removed_at IS NULL
                AND addressee_wants(e.event_types, $28)
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM fan_out),
            $6 IS NULL OR addressee_require(
                (SELECT count(*) FROM locations WHERE vendor_id = $1 AND environment = $2 AND id = $6), 1, 'location')
        """
    }

    let creation: VerificationCreation
    let sealedExpectedData: [UInt8]
    let entry: SealedEntry

    func bind(to parameters: inout PostgresParameters) {
        let record = creation.record
        parameters.append(record.tenant)
        parameters.append(record.id)
        parameters.append(record.flow.name)
        parameters.append(record.flow.accepts(.proofOfAddress))
        parameters.append(record.locationID)
        parameters.append(record.locale)
        parameters.append(record.vendorReference)
        parameters.append(record.vendorState)
        parameters.append(record.attemptID)
        parameters.append(record.version)
        parameters.append(entry.hash)
        parameters.append(creation.transition.event.sequence)
        parameters.append(record.createdAt)
        parameters.append(record.linkExpiresAt)
        parameters.append(record.dataKey.keyID)
        parameters.append(record.dataKey.wrapped)
        parameters.append(sealedExpectedData)
        parameters.append(creation.transition.entryID)
        parameters.append(creation.transition.actor.kind)
        parameters.append(creation.transition.actor.id)
        parameters.append(creation.transition.reasonCode)
        parameters.append(entry.sealedComment)
        parameters.append(entry.previousHash)
        parameters.append(creation.link.id)
        parameters.append(creation.link.codeDigest)
        parameters.append(creation.transition.event.id)
        parameters.append(creation.transition.event.type)
        parameters.append(creation.transition.event.body)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        let deliveries: Int = try row.next()
        _ = try row.next(Bool.self)
        return deliveries
    }
}
