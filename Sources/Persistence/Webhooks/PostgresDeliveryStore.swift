import Postgres
package import Services
package import Verification

/// The outbox in PostgreSQL, as the delivery workers see it.
package struct PostgresDeliveryStore: DeliveryStore {
    /// How long a delivery waits whose secrets cannot be opened: long enough for an operator, short of giving up.
    private static let pauseWithoutSecrets: Duration = .seconds(15 * 60)

    private let database: Database
    private let vaults: Vaults
    private let heard: PostgresHints?
    private let clock: any WallClock
    private let identifiers: IdentifierSource

    /// Works in the role of the workers; without hints, they poll.
    package init(_ database: Database, vaults: Vaults, clock: any WallClock, hints: PostgresHints? = nil) {
        self.database = database
        self.vaults = vaults
        heard = hints
        self.clock = clock
        identifiers = IdentifierSource(clock: clock)
    }

    // A delivery that cannot be opened is put off and never sent unsigned; the others of its batch go out.
    package func claim(
        limit: Int, perEndpoint: Int, lease: Duration
    ) async throws(StoreError) -> [ClaimedDelivery] {
        let rows = try await database.write(
            ClaimDeliveries(limit: max(0, limit), perEndpoint: max(0, perEndpoint), lease: lease, now: clock.now()))
        var opener = SecretOpener(vaults: vaults)
        var claimed: [ClaimedDelivery] = []
        var unopened: [DeliveryResult] = []
        claimed.reserveCapacity(rows.count)
        for row in rows {
            do throws(StoreError) {
                claimed.append(try opener.open(row))
            } catch {
                unopened.append(putOff(row))
            }
        }
        if !unopened.isEmpty { _ = try await record(unopened) }
        return claimed
    }

    package func record(_ results: [DeliveryResult]) async throws(StoreError) -> Set<DeliveryID> {
        guard !results.isEmpty else { return [] }
        let held = try await database.write(RecordDeliveries(results: results))
        return Set(results.map(\.delivery.id)).subtracting(held)
    }

    package func rescue(limit: Int) async throws(StoreError) -> Int {
        try await database.write(RescueDeliveries(limit: max(0, limit))).first ?? 0
    }

    package func hints() -> AsyncStream<Void> {
        heard?.deliveryHints() ?? AsyncStream { $0.finish() }
    }

    private func putOff(_ row: ClaimDeliveries.Row) -> DeliveryResult {
        DeliveryResult(
            delivery: row.unopened, attemptID: identifiers.next(), next: .retry(after: Self.pauseWithoutSecrets),
            responseStatus: nil, responseBody: nil, errorClass: "secret_unavailable", duration: .zero,
            startedAt: clock.now())
    }
}

/// Opens a batch of claimed deliveries, each vendor's key once.
private struct SecretOpener {
    let vaults: Vaults
    private var opened: [Tenant: Vault] = [:]

    init(vaults: Vaults) {
        self.vaults = vaults
    }

    mutating func open(_ row: ClaimDeliveries.Row) throws(StoreError) -> ClaimedDelivery {
        if let vault = opened[row.tenant] { return try row.opened(in: vault) }
        let vault = try vaults.vault(of: row.tenant, wrapped: row.vendorKey)
        opened[row.tenant] = vault
        return try row.opened(in: vault)
    }
}
