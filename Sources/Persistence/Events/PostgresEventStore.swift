import Postgres
package import Services
package import Verification

/// The event log in PostgreSQL. Bodies hold no personal data and lie open.
package struct PostgresEventStore: EventStore {
    private let database: Database

    /// Works in the role of the API.
    package init(_ database: Database) {
        self.database = database
    }

    package func events(
        tenant: Tenant, verificationID: VerificationID?, after: EventID?, limit: Int
    ) async throws(StoreError) -> [StoredEvent] {
        var batch = PostgresBatch(of: tenant)
        let limit = max(0, limit)
        let slot =
            if let verificationID {
                batch.add(
                    SelectEventsOfVerification(
                        tenant: tenant, verificationID: verificationID, after: after, limit: limit))
            } else {
                batch.add(SelectEvents(tenant: tenant, after: after, limit: limit))
            }
        return try await database.read(batch)[slot].rows
    }

    package func event(_ id: EventID, tenant: Tenant) async throws(StoreError) -> StoredEvent? {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectEvent(id: id, tenant: tenant))
        return try await database.read(batch)[slot].first
    }

    package func deliveries(of event: EventID, tenant: Tenant) async throws(StoreError) -> [DeliverySummary] {
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectDeliveries(eventID: event, tenant: tenant))
        return try await database.read(batch)[slot].rows
    }
}
