package import Verification

/// The event log, a receiver's safety net after an outage.
package struct EventService: Sendable {
    private let store: any EventStore

    /// Creates the service.
    package init(store: any EventStore) {
        self.store = store
    }

    /// A page of events, newest first, and whether more follow.
    package func list(
        tenant: Tenant, verificationID: VerificationID?, after: EventID?, limit: Int
    ) async throws(ServiceError) -> (page: [StoredEvent], hasMore: Bool) {
        let events = try await storing { () throws(StoreError) in
            try await store.events(tenant: tenant, verificationID: verificationID, after: after, limit: limit + 1)
        }
        return (Array(events.prefix(limit)), events.count > limit)
    }

    /// One event.
    package func get(_ id: EventID, tenant: Tenant) async throws(ServiceError) -> StoredEvent {
        let event = try await storing { () throws(StoreError) in try await store.event(id, tenant: tenant) }
        guard let event else { throw .notFound }
        return event
    }

    /// What became of an event at each endpoint.
    package func deliveries(of id: EventID, tenant: Tenant) async throws(ServiceError) -> [DeliverySummary] {
        _ = try await get(id, tenant: tenant)
        return try await storing { () throws(StoreError) in try await store.deliveries(of: id, tenant: tenant) }
    }
}
