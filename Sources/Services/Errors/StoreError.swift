/// Why a store could not do what was asked.
package enum StoreError: Error, Sendable, Equatable {
    /// The guarded write found another version or state than the caller had read.
    case conflict
    /// The lease is gone: another worker has the job; nothing was written.
    case staleLease
    /// A unique rule was broken; the name is the constraint's.
    case alreadyExists(String)
    /// A reference points at nothing, such as an unknown location.
    case unknownReference(String)
    /// The idempotency key is being worked on at this moment.
    case idempotencyKeyBusy
    /// The idempotency key has been used; its answer can be read.
    case idempotencyKeyUsed
    /// The database cannot be reached or is out of capacity; nothing was written.
    case unavailable
    /// The commit was sent and its answer lost: look before trying again.
    case outcomeUnknown
    /// The stored bytes cannot be opened with the keys at hand, or a row makes no sense.
    case corrupted(String)
}
