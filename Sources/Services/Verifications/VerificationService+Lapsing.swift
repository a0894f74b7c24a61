import Verification

extension VerificationService {
    /// Ends verifications whose link has lapsed unused; answers how many. Run by the maintenance loop.
    package func endLapsed(limit: Int = 100) async throws(ServiceError) -> Int {
        let now = clock.now()
        let lapsed = try await storing { () throws(StoreError) in try await store.lapsed(at: now, limit: limit) }
        var ended = 0
        var failure: ServiceError?
        for reference in lapsed {
            do throws(ServiceError) {
                if try await end(reference, lapsedAt: now) { ended += 1 }
            } catch {
                // One that cannot be ended must not keep the others from it.
                failure = failure ?? error
            }
        }
        if let failure, ended == 0 { throw failure }
        return ended
    }

    /// Ends one, unless somebody acted in the meantime.
    private func end(_ reference: LapsedVerification, lapsedAt now: Timestamp) async throws(ServiceError) -> Bool {
        let record = try await storing { () throws(StoreError) in
            try await store.find(reference.id, tenant: reference.tenant)
        }
        guard let record, record.status == .started, record.linkExpiresAt <= now else { return false }
        var change = VerificationChange(of: record)
        let action: VerificationAction = record.attemptNumber == 1 ? .expire : .lapse
        try change.take(action, by: .pipeline, reasonCode: .linkLapsed, at: now, identifiers: identifiers)
        change.revokesLinks = true
        do throws(StoreError) {
            try await store.commit(change)
            return true
        } catch {
            guard error == .conflict else { throw ServiceError(error) }
            return false
        }
    }
}
