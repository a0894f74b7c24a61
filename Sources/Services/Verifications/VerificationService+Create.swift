import Verification

extension VerificationService {
    /// Creates a verification and its link.
    package func create(
        _ command: CreateVerification, by vendor: VendorPrincipal,
        idempotent call: IdempotentCall<LinkedVerification>? = nil
    ) async throws(ServiceError) -> Answered<LinkedVerification> {
        let now = clock.now()
        let id = identifiers.next(Entity.Verification.self)
        let (link, url) = links.issue(at: now)
        let record = VerificationRecord(
            id: id, tenant: vendor.tenant, flow: Flow(command.flow, expected: command.expectedData.documents),
            locationID: try location(for: command, of: vendor), locale: command.locale,
            vendorReference: command.vendorReference, vendorState: command.vendorState, status: .started,
            attemptID: identifiers.next(), attemptNumber: 1, version: 1, historySequence: 1,
            historyHash: HistoryChain.origin, eventSequence: 1, expectedDataVersion: 1, createdAt: now, updatedAt: now,
            linkExpiresAt: link.expiresAt, documents: [],
            dataKey: try await storing { () throws(StoreError) in
                try store.makeDataKey(tenant: vendor.tenant, verificationID: id)
            })
        let linked = LinkedVerification(record: record, url: url)
        let creation = VerificationCreation(
            record: record, expectedData: command.expectedData, transition: creation(of: record, by: vendor.actor),
            link: link, answer: call.map { IdempotentAnswer(to: $0, with: linked, at: now) })
        do {
            try await store.create(creation)
            return .fresh(linked)
        } catch {
            return try await recover(from: error, tenant: vendor.tenant, call: call)
        }
    }

    private func creation(of record: VerificationRecord, by actor: Actor) -> TransitionRecord {
        TransitionRecord(
            entryID: identifiers.next(), action: .create, from: nil, to: .started, attemptNumber: 1, actor: actor,
            reasonCode: nil, comment: nil, occurredAt: record.createdAt, historySequence: 1,
            event: NewEvent(
                of: record, type: .created, previousStatus: nil, reasonCode: nil, id: identifiers.next(),
                at: record.createdAt))
    }

    private func location(
        for command: CreateVerification, of vendor: VendorPrincipal
    ) throws(ServiceError) -> LocationID? {
        let location = command.locationID ?? vendor.onlyLocationID
        guard command.flow != .usps1583 || location != nil else {
            throw ServiceError(
                .locationRequired, "This flow needs a location, and the vendor has none or several.",
                problems: [
                    FieldProblem(
                        pointer: "/location_id", code: "required", detail: "Name the location mail is delivered to.")
                ])
        }
        return location
    }
}
