import Verification

extension VerificationService {
    /// Ends verifications whose link has lapsed unused; answers how many. Run by the maintenance loop.
    package func endLapsed(limit: Int = 100) async throws(ServiceError) -> Int {
        let now = clock.now()
        let lapsed = try await storing { () throws(StoreError) in try await store.lapsed(at: now, limit: limit) }
        var ended = 0
        for reference in lapsed {
            let record = try await storing { () throws(StoreError) in
                try await store.find(reference.id, tenant: reference.tenant)
            }
            guard let record, record.status == .started, record.linkExpiresAt <= now else { continue }
            var change = VerificationChange(of: record)
            let action: VerificationAction = record.attemptNumber == 1 ? .expire : .lapse
            try change.take(
                action, by: .pipeline, reasonCode: .linkLapsed, at: now, identifiers: identifiers)
            change.revokesLinks = true
            do {
                try await store.commit(change)
                ended += 1
            } catch .conflict {
                // Somebody acted in the meantime: it is not lapsed any more.
                continue
            } catch {
                throw ServiceError(error)
            }
        }
        return ended
    }
}
