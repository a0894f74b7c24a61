import Encryption
import Postgres
import Services
import Verification

/// Takes due deliveries across tenants, with all that is needed to send them.
struct ClaimDeliveries: PostgresStatement {
    static var sql: String {
        """
        SELECT id, lease_token, vendor_id, environment, endpoint_id, url, secret_numbers, sealed_secrets,
            secret_expiries, key_id, wrapped_key, event_id, body, attempt
        FROM addressee_claim_deliveries($1, $2, $3 * interval '1 microsecond', $4)
        """
    }

    /// A delivery whose secrets are still sealed.
    struct Row: Sendable {
        let id: DeliveryID
        let leaseToken: WideBits
        let tenant: Tenant
        let endpointID: WebhookEndpointID
        let url: String
        let secretNumbers: [Int]
        let sealedSecrets: [[UInt8]]
        let secretExpiries: [Timestamp?]
        let vendorKey: WrappedDataKey
        let eventID: EventID
        let body: [UInt8]
        let attempt: Int
    }

    let limit: Int
    let perEndpoint: Int
    let lease: Duration
    /// Decides which secrets sign; due times and leases go by the database's clock.
    let now: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(limit)
        parameters.append(perEndpoint)
        parameters.append(lease.microseconds)
        parameters.append(now)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Row {
        Row(
            id: try row.next(), leaseToken: try row.next(), tenant: try row.nextTenant(),
            endpointID: try row.next(), url: try row.next(),
            secretNumbers: try row.nextOptional([Int].self) ?? [],
            sealedSecrets: try row.nextOptional([[UInt8]].self) ?? [],
            secretExpiries: try row.nextOptional([Timestamp?].self) ?? [],
            vendorKey: WrappedDataKey(keyID: try row.next(), bytes: try row.next()), eventID: try row.next(),
            body: try row.next(), attempt: try row.next())
    }
}

extension ClaimDeliveries.Row {
    /// The delivery with its secrets opened; fails when none signs.
    func opened(in vault: Vault) throws(StoreError) -> ClaimedDelivery {
        var secrets: [WebhookSecret] = []
        for (number, (sealed, expiresAt)) in zip(secretNumbers, zip(sealedSecrets, secretExpiries)) {
            let secret = SealedSecret(number: number, sealed: sealed, expiresAt: expiresAt)
            secrets.append(try secret.opened(for: endpointID, in: vault))
        }
        guard !secrets.isEmpty else { throw .corrupted("an endpoint has no secret") }
        return delivery(secrets: secrets)
    }

    /// The delivery without any secret: to be put off, never to be sent.
    var unopened: ClaimedDelivery { delivery(secrets: []) }

    private func delivery(secrets: [WebhookSecret]) -> ClaimedDelivery {
        ClaimedDelivery(
            id: id, leaseToken: leaseToken.value, tenant: tenant, endpointID: endpointID, url: url, secrets: secrets,
            eventID: eventID, body: body, attempt: attempt)
    }
}
