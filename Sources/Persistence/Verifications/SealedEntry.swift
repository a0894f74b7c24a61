import Encryption
import Services
import Verification

/// A history row's sealed comment and its place in the chain.
struct SealedEntry: Sendable {
    let transition: TransitionRecord
    let sealedComment: [UInt8]?
    let previousHash: [UInt8]
    let hash: [UInt8]

    /// Seals the comment first, because the hash covers its ciphertext.
    init(
        _ transition: TransitionRecord, of verificationID: VerificationID, after previousHash: [UInt8], in vault: Vault?
    ) throws(StoreError) {
        var sealed: [UInt8]?
        if let comment = transition.comment {
            guard let vault else { throw .corrupted("the verification has been erased") }
            sealed = try vault.seal(Array(comment.utf8), as: .comment, id: transition.entryID.description)
        }
        self.transition = transition
        self.previousHash = previousHash
        sealedComment = sealed
        hash = HistoryChain.hash(
            of: HistoryChain.Link(
                verificationID: verificationID, entryID: transition.entryID, sequence: transition.historySequence,
                action: transition.action, previousStatus: transition.from, newStatus: transition.to,
                attemptNumber: transition.attemptNumber, actor: transition.actor, reasonCode: transition.reasonCode,
                commentCiphertext: sealed, occurredAt: transition.occurredAt),
            after: previousHash)
    }
}
