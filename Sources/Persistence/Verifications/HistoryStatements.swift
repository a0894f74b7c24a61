import Encryption
import Postgres
import Services
import Verification

/// A history row as stored: its comment is sealed.
struct StoredEntry: Sendable {
    let link: HistoryChain.Link
    let previousHash: [UInt8]
    let hash: [UInt8]

    /// For a table or alias named `h`.
    static let columns = """
        h.verification_id, h.id, h.sequence, h.action, h.previous_status, h.new_status, h.attempt_number, \
        h.actor_kind, h.actor_id, h.reason_code, h.sealed_comment, h.occurred_at, h.previous_hash, h.hash
        """

    init(_ row: inout PostgresRow) throws(PostgresError) {
        link = HistoryChain.Link(
            verificationID: try row.next(), entryID: try row.next(), sequence: try row.next(), action: try row.next(),
            previousStatus: try row.nextOptional(), newStatus: try row.next(), attemptNumber: try row.next(),
            actor: Actor(kind: try row.next(), id: try row.next()), reasonCode: try row.nextOptional(),
            commentCiphertext: try row.nextOptional(), occurredAt: try row.next())
        previousHash = try row.next()
        hash = try row.next()
    }

    /// The entry with its comment opened; without a vault, as after an erasure, the comment is gone.
    func opened(in vault: Vault?) throws(StoreError) -> HistoryEntry {
        var comment: String?
        if let vault, let sealed = link.commentCiphertext {
            let bytes = try vault.open(sealed, as: .comment, id: link.entryID.description)
            comment = String(decoding: bytes, as: UTF8.self)
        }
        return HistoryEntry(
            id: link.entryID, sequence: link.sequence, action: link.action, previousStatus: link.previousStatus,
            newStatus: link.newStatus, attemptNumber: link.attemptNumber, actor: link.actor,
            reasonCode: link.reasonCode, comment: comment, occurredAt: link.occurredAt, previousHash: previousHash,
            hash: hash)
    }
}

/// The history of a verification, oldest first.
struct SelectHistory: PostgresStatement {
    static let sql = """
        SELECT \(StoredEntry.columns) FROM history AS h
        WHERE h.vendor_id = $1 AND h.environment = $2 AND h.verification_id = $3
        ORDER BY h.sequence
        """

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredEntry {
        try StoredEntry(&row)
    }
}
