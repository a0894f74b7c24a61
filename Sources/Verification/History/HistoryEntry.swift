/// One change of status: who, when, from, to and why.
package struct HistoryEntry: Sendable, Equatable {
    package let id: HistoryEntryID
    /// 1 for the creation, without gaps after it.
    package let sequence: Int
    package let action: VerificationAction
    package let previousStatus: VerificationStatus?
    package let newStatus: VerificationStatus
    package let attemptNumber: Int
    package let actor: Actor
    package let reasonCode: ReasonCode?
    package let comment: String?
    package let occurredAt: Timestamp
    /// The hash of the row before it; 32 zero bytes for the first.
    package let previousHash: [UInt8]
    package let hash: [UInt8]

    /// Creates an entry.
    package init(
        id: HistoryEntryID, sequence: Int, action: VerificationAction, previousStatus: VerificationStatus?,
        newStatus: VerificationStatus, attemptNumber: Int, actor: Actor, reasonCode: ReasonCode?, comment: String?,
        occurredAt: Timestamp, previousHash: [UInt8], hash: [UInt8]
    ) {
        self.id = id
        self.sequence = sequence
        self.action = action
        self.previousStatus = previousStatus
        self.newStatus = newStatus
        self.attemptNumber = attemptNumber
        self.actor = actor
        self.reasonCode = reasonCode
        self.comment = comment
        self.occurredAt = occurredAt
        self.previousHash = previousHash
        self.hash = hash
    }
}
