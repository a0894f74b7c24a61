import Postgres
import Services
import Verification

/// A tenant's events, newest first, behind an id.
struct SelectEvents: PostgresStatement {
    static var sql: String {
        """
        SELECT id, verification_id, type, body, occurred_at FROM events
        WHERE vendor_id = $1 AND environment = $2 AND id < $3
        ORDER BY id DESC LIMIT $4
        """
    }

    let tenant: Tenant
    let after: EventID?
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(after ?? EventID(value: .max))
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredEvent {
        try row.nextEvent()
    }
}

/// A verification's events, newest first, behind an id: in the order of their sequence, which has an index.
struct SelectEventsOfVerification: PostgresStatement {
    static var sql: String {
        """
        SELECT id, verification_id, type, body, occurred_at FROM events
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
            AND ($4::uuid IS NULL OR sequence < (
                SELECT earlier.sequence FROM events AS earlier
                WHERE earlier.vendor_id = $1 AND earlier.environment = $2 AND earlier.id = $4
                    AND earlier.verification_id = $3))
        ORDER BY sequence DESC LIMIT $5
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID
    let after: EventID?
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(after)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredEvent {
        try row.nextEvent()
    }
}

/// One event.
struct SelectEvent: PostgresStatement {
    static var sql: String {
        """
        SELECT id, verification_id, type, body, occurred_at FROM events
        WHERE vendor_id = $1 AND environment = $2 AND id = $3
        """
    }

    let id: EventID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredEvent {
        try row.nextEvent()
    }
}

/// What became of an event, an entry an endpoint.
struct SelectDeliveries: PostgresStatement {
    static var sql: String {
        """
        SELECT id, endpoint_id, state, attempts, next_attempt_at, last_status, last_error_class FROM deliveries
        WHERE vendor_id = $1 AND environment = $2 AND event_id = $3 ORDER BY endpoint_id
        """
    }

    let eventID: EventID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(eventID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> DeliverySummary {
        DeliverySummary(
            id: try row.next(), endpointID: try row.next(), state: try row.next(), attempts: try row.next(),
            nextAttemptAt: try row.next(), lastStatus: try row.next(), lastErrorClass: try row.next())
    }
}

extension PostgresRow {
    fileprivate mutating func nextEvent() throws(PostgresError) -> StoredEvent {
        StoredEvent(
            id: try next(), verificationID: try next(), type: try next(), body: try next(), occurredAt: try next())
    }
}
