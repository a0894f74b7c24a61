import Hummingbird
import Services
import Verification

/// The event log, for receivers that missed something.
struct EventController: Sendable {
    let events: EventService

    func addRoutes(to routes: inout APIRoutes) {
        routes.vendor("listEvents", .get, "/v1/events", scope: .eventsRead, list)
        routes.vendor("getEvent", .get, "/v1/events/{event_id}", scope: .eventsRead, get)
        routes.vendor("listEventDeliveries", .get, "/v1/events/{event_id}/deliveries", scope: .eventsRead, deliveries)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        var reader = QueryReader(call.request)
        let limit = reader.limit()
        let cursor = reader.value("cursor")
        let verification = reader.value("verification_id")
        try reader.finish()
        let after: EventID? = if let cursor { try Cursor.decode(cursor) } else { nil }
        let verificationID = verification.flatMap(VerificationID.init)
        if verification != nil, verificationID == nil {
            return StoredAnswer { $0.page([StoredEvent](), hasMore: false, id: \.id) { $0.event($1) } }.response()
        }
        let (page, hasMore) = try await events.list(
            tenant: call.tenant, verificationID: verificationID, after: after, limit: limit)
        return StoredAnswer { $0.page(page, hasMore: hasMore, id: \.id) { $0.event($1) } }.response()
    }

    private func get(_ call: VendorCall) async throws -> Response {
        let event = try await events.get(try call.context.identifier("event_id"), tenant: call.tenant)
        return StoredAnswer { $0.event(event) }.response()
    }

    private func deliveries(_ call: VendorCall) async throws -> Response {
        let deliveries = try await events.deliveries(
            of: try call.context.identifier("event_id"), tenant: call.tenant)
        return StoredAnswer { writer in writer.list(deliveries) { $0.delivery($1) } }.response()
    }
}
