import Crypto

/// The hash chain over a verification's history: each row's hash covers its clear fields, the comment's ciphertext and
/// the hash of the row before it.
package enum HistoryChain {
    /// The previous hash of a first row.
    package static let origin = [UInt8](repeating: 0, count: 32)

    /// What a row's hash covers, in its canonical order.
    package struct Link: Sendable {
        package let verificationID: VerificationID
        package let entryID: HistoryEntryID
        package let sequence: Int
        package let action: VerificationAction
        package let previousStatus: VerificationStatus?
        package let newStatus: VerificationStatus
        package let attemptNumber: Int
        package let actor: Actor
        package let reasonCode: ReasonCode?
        package let commentCiphertext: [UInt8]?
        package let occurredAt: Timestamp

        /// Creates a link.
        package init(
            verificationID: VerificationID, entryID: HistoryEntryID, sequence: Int, action: VerificationAction,
            previousStatus: VerificationStatus?, newStatus: VerificationStatus, attemptNumber: Int, actor: Actor,
            reasonCode: ReasonCode?, commentCiphertext: [UInt8]?, occurredAt: Timestamp
        ) {
            self.verificationID = verificationID
            self.entryID = entryID
            self.sequence = sequence
            self.action = action
            self.previousStatus = previousStatus
            self.newStatus = newStatus
            self.attemptNumber = attemptNumber
            self.actor = actor
            self.reasonCode = reasonCode
            self.commentCiphertext = commentCiphertext
            self.occurredAt = occurredAt
        }
    }

    /// SHA-256 over the previous hash and the row, every field led by its length so that no two rows read alike.
    package static func hash(of link: Link, after previousHash: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        let texts: [String?] = [
            "addressee.history.1", link.verificationID.description, link.entryID.description, String(link.sequence),
            link.action.rawValue, link.previousStatus?.rawValue, link.newStatus.rawValue, String(link.attemptNumber),
            link.actor.kind.rawValue, link.actor.id, link.reasonCode?.rawValue,
            String(link.occurredAt.microsecondsSinceUnixEpoch),
        ]
        for text in texts {
            hasher.update(field: text.map { Array($0.utf8) })
        }
        hasher.update(field: link.commentCiphertext)
        hasher.update(field: previousHash)
        return Array(hasher.finalize())
    }
}

extension SHA256 {
    /// Adds one optional field: a byte for its presence, its length in eight bytes, its bytes.
    fileprivate mutating func update(field: [UInt8]?) {
        guard let field else {
            update(data: [0])
            return
        }
        update(data: [1])
        withUnsafeBytes(of: UInt64(field.count).bigEndian) { update(bufferPointer: $0) }
        update(data: field)
    }
}
