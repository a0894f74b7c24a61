package import Verification

/// Where answers to idempotent requests are kept.
package protocol IdempotencyStore: Sendable {
    /// The answer stored for a key within its time, with the fingerprint of the request it answered.
    func answer(
        _ key: IdempotencyKey, tenant: Tenant
    ) async throws(StoreError) -> (fingerprint: [UInt8], answer: StoredAnswer)?
}
