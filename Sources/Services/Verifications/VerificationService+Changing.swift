package import Verification

extension VerificationService {
    /// Reads a verification, makes a change of it and commits it, with the idempotent answer in the same transaction.
    func change<Result: Sendable>(
        _ id: VerificationID, tenant: Tenant, expectedVersion: Int?, idempotent call: IdempotentCall<Result>?,
        _ body: (inout VerificationChange, Timestamp) async throws(ServiceError) -> (VerificationChange) -> Result
    ) async throws(ServiceError) -> Answered<Result> {
        let record: VerificationRecord
        switch try await read(id, tenant: tenant, idempotent: call) {
        case .fresh(let found): record = found
        case .replayed(let answer): return .replayed(answer)
        }
        try Self.check(expectedVersion, against: record)
        let now = clock.now()
        var change = VerificationChange(of: record)
        let result = try await body(&change, now)(change)
        guard change.after != change.before || change.link != nil else { return .fresh(result) }
        change.answer = call.map { IdempotentAnswer(to: $0, with: result, at: now) }
        do {
            try await store.commit(change)
            return .fresh(result)
        } catch {
            return try await recover(from: error, tenant: tenant, call: call)
        }
    }

    /// Takes an action that needs nothing but the record.
    func act(
        _ action: VerificationAction, on id: VerificationID, tenant: Tenant, by actor: Actor,
        details: ActionDetails, idempotent call: IdempotentCall<VerificationRecord>?,
        _ extra: (inout VerificationChange, Timestamp) throws(ServiceError) -> Void = { _, _ throws(ServiceError) in }
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        try await change(id, tenant: tenant, expectedVersion: details.expectedVersion, idempotent: call) {
            change, now throws(ServiceError) in
            try change.take(
                action, by: actor, reasonCode: details.reasonCode, comment: details.comment, at: now,
                identifiers: identifiers)
            try extra(&change, now)
            return { $0.after }
        }
    }

    /// What a failed commit means for the caller.
    func recover<Result>(
        from error: StoreError, tenant: Tenant, call: IdempotentCall<Result>?
    ) async throws(ServiceError) -> Answered<Result> {
        try await idempotency.recover(from: error, tenant: tenant, call: call)
    }

    private func read<Result>(
        _ id: VerificationID, tenant: Tenant, idempotent call: IdempotentCall<Result>?
    ) async throws(ServiceError) -> Answered<VerificationRecord> {
        guard let call else { return .fresh(try await get(id, tenant: tenant)) }
        let (record, earlier) = try await storing { () throws(StoreError) in
            try await store.find(id, tenant: tenant, idempotencyKey: call.key)
        }
        if let earlier {
            return try earlier.answer.replay(ofFingerprint: earlier.fingerprint, to: call.key)
        }
        guard let record else { throw .notFound }
        return .fresh(record)
    }

    private static func check(_ expectedVersion: Int?, against record: VerificationRecord) throws(ServiceError) {
        guard let expectedVersion, expectedVersion != record.version else { return }
        throw ServiceError(
            .preconditionFailed, "The verification has changed since the version named in If-Match.",
            currentStatus: record.status)
    }
}

extension VerificationChange {
    /// Takes an action and says in the caller's terms why it is refused.
    package mutating func take(
        _ action: VerificationAction, to wanted: VerificationStatus? = nil, by actor: Actor,
        reasonCode: ReasonCode? = nil, comment: String? = nil, at now: Timestamp, identifiers: IdentifierSource
    ) throws(ServiceError) {
        do {
            try apply(
                action, to: wanted, by: actor, reasonCode: reasonCode, comment: comment, at: now,
                identifiers: identifiers)
        } catch {
            throw ServiceError(error)
        }
    }
}
