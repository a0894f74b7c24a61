import Postgres
import Services
import Verification

/// A history row with its event and the event's deliveries; answers how many deliveries it made.
struct InsertTransition: PostgresStatement {
    static var sql: String {
        """
        WITH entry AS (
            INSERT INTO history (
                vendor_id, environment, verification_id, sequence, id, action, previous_status, new_status,
                attempt_number, actor_kind, actor_id, reason_code, sealed_comment, occurred_at, previous_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ), event AS (
            INSERT INTO events (vendor_id, environment, id, verification_id, sequence, type, body, occurred_at)
            VALUES ($1, $2, $17, $3, $18, $19, $20, $21)
        ), fan_out AS (
            INSERT INTO deliveries (vendor_id, environment, event_id, endpoint_id)
            SELECT $1, $2, $17, e.id FROM webhook_endpoints AS e
            WHERE e.vendor_id = $1 AND e.environment = $2 AND e.is_enabled AND e.removed_at IS NULL
                AND addressee_wants(e.event_types, $19)
            RETURNING 1
        )
        SELECT count(*) FROM fan_out
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let entry: SealedEntry

    func bind(to parameters: inout PostgresParameters) {
        let transition = entry.transition
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(transition.historySequence)
        parameters.append(transition.entryID)
        parameters.append(transition.action)
        parameters.append(transition.from)
        parameters.append(transition.to)
        parameters.append(transition.attemptNumber)
        parameters.append(transition.actor.kind)
        parameters.append(transition.actor.id)
        parameters.append(transition.reasonCode)
        parameters.append(entry.sealedComment)
        parameters.append(transition.occurredAt)
        parameters.append(entry.previousHash)
        parameters.append(entry.hash)
        parameters.append(transition.event.id)
        parameters.append(transition.event.sequence)
        parameters.append(transition.event.type)
        parameters.append(transition.event.body)
        parameters.append(transition.event.occurredAt)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

/// An event that belongs to no transition, with its deliveries; answers how many deliveries it made.
struct InsertEvent: PostgresStatement {
    static var sql: String {
        """
        WITH event AS (
            INSERT INTO events (vendor_id, environment, id, verification_id, sequence, type, body, occurred_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ), fan_out AS (
            INSERT INTO deliveries (vendor_id, environment, event_id, endpoint_id)
            SELECT $1, $2, $3, e.id FROM webhook_endpoints AS e
            WHERE e.vendor_id = $1 AND e.environment = $2 AND e.is_enabled AND e.removed_at IS NULL
                AND addressee_wants(e.event_types, $6)
            RETURNING 1
        )
        SELECT count(*) FROM fan_out
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let event: NewEvent

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(event.id)
        parameters.append(verificationID)
        parameters.append(event.sequence)
        parameters.append(event.type)
        parameters.append(event.body)
        parameters.append(event.occurredAt)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}
