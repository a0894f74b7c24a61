package import Verification

extension VerificationService {
    /// One verification.
    package func get(_ id: VerificationID, tenant: Tenant) async throws(ServiceError) -> VerificationRecord {
        let record = try await storing { () throws(StoreError) in try await store.find(id, tenant: tenant) }
        guard let record else { throw .notFound }
        return record
    }

    /// The newest expected data of a verification.
    package func expectedData(of record: VerificationRecord) async throws(ServiceError) -> ExpectedData {
        let data = try await storing { () throws(StoreError) in
            try await store.expectedData(of: record, version: nil)
        }
        guard let data else { throw .notFound }
        return data
    }

    /// A page of verifications, newest first, and whether more follow.
    package func list(
        _ query: VerificationQuery, tenant: Tenant
    ) async throws(ServiceError) -> (page: [VerificationRecord], hasMore: Bool) {
        let probing = VerificationQuery(
            statuses: query.statuses, vendorReference: query.vendorReference, createdFrom: query.createdFrom,
            createdUntil: query.createdUntil, after: query.after, limit: query.limit + 1)
        let records = try await storing { () throws(StoreError) in try await store.list(probing, tenant: tenant) }
        return (Array(records.prefix(query.limit)), records.count > query.limit)
    }

    /// The history, oldest first.
    package func history(
        of id: VerificationID, tenant: Tenant
    ) async throws(ServiceError) -> [HistoryEntry] {
        let record = try await get(id, tenant: tenant)
        return try await storing { () throws(StoreError) in try await store.history(of: record) }
    }

    /// The decisions with their rule results, newest first.
    package func decisions(
        of id: VerificationID, tenant: Tenant
    ) async throws(ServiceError) -> [NewDecision] {
        let record = try await get(id, tenant: tenant)
        return try await storing { () throws(StoreError) in try await store.decisions(of: record) }
    }

    /// What was read from the documents, newest attempt first.
    package func extractedData(
        of id: VerificationID, tenant: Tenant
    ) async throws(ServiceError) -> [AttemptExtraction] {
        let record = try await get(id, tenant: tenant)
        return try await storing { () throws(StoreError) in try await store.extractedData(of: record) }
    }
}
