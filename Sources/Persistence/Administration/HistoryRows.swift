import Postgres
import Verification

/// A verification as its row stands: where its history must end.
struct HistoryHead: Sendable {
    let tenant: Tenant
    let verificationID: VerificationID
    let status: String
    let lastAction: String
    let attemptNumber: Int
    let sequence: Int
    let hash: [UInt8]
}

/// A history row as stored. Words are read as text, because a row that was tampered with must be reported and not stop
/// the check.
struct StoredHistoryRow: Sendable {
    let tenant: Tenant
    let verificationID: VerificationID
    let sequence: Int
    let id: HistoryEntryID
    let action: String
    let previousStatus: String?
    let newStatus: String
    let attemptNumber: Int
    let actorKind: String
    let actorID: String
    let reasonCode: String?
    let commentCiphertext: [UInt8]?
    /// Nil for a moment that is infinite.
    let occurredAt: Timestamp?
    let previousHash: [UInt8]
    let hash: [UInt8]
}

/// A place in the order of the history's key; the least place when nothing has been read.
struct HistoryPlace: Sendable {
    var vendorID = VendorID(value: 0)
    var environment = ""
    var verificationID = VerificationID(value: 0)
    var sequence = Int.max
}

extension PostgresParameters {
    fileprivate mutating func append(verificationOf place: HistoryPlace) {
        append(place.vendorID)
        append(place.environment)
        append(place.verificationID)
    }
}

/// The next verifications in key order.
struct SelectHistoryHeads: PostgresStatement {
    static var sql: String {
        """
        SELECT vendor_id, environment, id, status, last_action, attempt_number, history_sequence, history_hash
        FROM verifications WHERE (vendor_id, environment, id) > ($1, $2, $3)
        ORDER BY vendor_id, environment, id LIMIT $4
        """
    }

    let after: HistoryPlace
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(verificationOf: after)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> HistoryHead {
        try row.nextHistoryHead()
    }
}

/// One verification.
struct SelectHistoryHead: VerificationStatement {
    static var sql: String {
        """
        SELECT vendor_id, environment, id, status, last_action, attempt_number, history_sequence, history_hash
        FROM verifications WHERE vendor_id = $1 AND environment = $2 AND id = $3
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> HistoryHead {
        try row.nextHistoryHead()
    }
}

/// The next history rows in key order, behind a place and up to a verification's last.
struct SelectHistoryRows: PostgresStatement {
    static var sql: String {
        """
        SELECT vendor_id, environment, verification_id, sequence, id, action, previous_status, new_status,
            attempt_number, actor_kind, actor_id, reason_code, sealed_comment,
            CASE WHEN isfinite(occurred_at) THEN occurred_at END, previous_hash, hash
        FROM history
        WHERE (vendor_id, environment, verification_id, sequence) > ($1, $2, $3, $4)
            AND (vendor_id, environment, verification_id) <= ($5, $6, $7)
        ORDER BY vendor_id, environment, verification_id, sequence LIMIT $8
        """
    }

    let after: HistoryPlace
    let through: HistoryPlace
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(verificationOf: after)
        parameters.append(after.sequence)
        parameters.append(verificationOf: through)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredHistoryRow {
        StoredHistoryRow(
            tenant: try row.nextTenant(), verificationID: try row.next(), sequence: try row.next(),
            id: try row.next(), action: try row.next(), previousStatus: try row.next(), newStatus: try row.next(),
            attemptNumber: try row.next(), actorKind: try row.next(), actorID: try row.next(),
            reasonCode: try row.next(), commentCiphertext: try row.next(), occurredAt: try row.next(),
            previousHash: try row.next(), hash: try row.next())
    }
}

extension PostgresRow {
    fileprivate mutating func nextHistoryHead() throws(PostgresError) -> HistoryHead {
        HistoryHead(
            tenant: try nextTenant(), verificationID: try next(), status: try next(), lastAction: try next(),
            attemptNumber: try next(), sequence: try next(), hash: try next())
    }
}
