package import Verification

extension IdempotentAnswer {
    /// How long an answer is kept.
    package static let lifetime: Duration = .seconds(24 * 3600)

    /// Renders the answer to a call.
    package init<Result>(to call: IdempotentCall<Result>, with result: Result, at now: Timestamp) {
        self.init(key: call.key, answer: call.render(result), expiresAt: now + Self.lifetime)
    }
}

extension IdempotencyStore {
    /// What a failed commit means for an idempotent call: the first answer again, or the failure.
    package func recover<Result>(
        from error: StoreError, tenant: Tenant, call: IdempotentCall<Result>?
    ) async throws(ServiceError) -> Answered<Result> {
        guard error == .idempotencyKeyUsed || error == .outcomeUnknown, let call else { throw ServiceError(error) }
        let earlier = try await storing { () throws(StoreError) in try await answer(call.key, tenant: tenant) }
        guard let earlier else { throw ServiceError(error) }
        return try earlier.answer.replay(ofFingerprint: earlier.fingerprint, to: call.key)
    }
}

extension StoredAnswer {
    /// The answer again, if the request is the one it answered.
    package func replay<Result>(
        ofFingerprint fingerprint: [UInt8], to key: IdempotencyKey
    ) throws(ServiceError) -> Answered<Result> {
        guard fingerprint == key.fingerprint else {
            throw ServiceError(
                .idempotencyKeyReused, "This Idempotency-Key was used with another request; choose a new one.")
        }
        return .replayed(self)
    }
}
