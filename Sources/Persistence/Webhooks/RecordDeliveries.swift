import Postgres
import Services
import Verification

/// Writes what became of deliveries, and answers those that were still held.
struct RecordDeliveries: PostgresStatement {
    static var sql: String {
        "SELECT id FROM addressee_record_deliveries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    }

    let results: [DeliveryResult]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(results.map(\.delivery.tenant.vendorID))
        parameters.append(results.map(\.delivery.tenant.environment))
        parameters.append(results.map(\.delivery.eventID))
        parameters.append(results.map(\.delivery.endpointID))
        parameters.append(results.map(\.delivery.leaseToken))
        parameters.append(results.map(\.attemptID))
        parameters.append(results.map(\.next.word))
        parameters.append(results.map(\.next.delay.microseconds))
        parameters.append(results.map(\.responseStatus))
        parameters.append(results.map(\.responseBody))
        parameters.append(results.map(\.errorClass))
        parameters.append(results.map(\.duration.microseconds))
        parameters.append(results.map(\.startedAt))
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> DeliveryID {
        try row.next()
    }
}

extension DeliveryResult.Next {
    fileprivate var word: String {
        switch self {
        case .delivered: "delivered"
        case .retry: "retry"
        case .exhausted: "exhausted"
        case .gone: "gone"
        }
    }

    fileprivate var delay: Duration {
        switch self {
        case .retry(let delay): delay
        case .delivered, .exhausted, .gone: .zero
        }
    }
}

/// Returns deliveries whose lease has run out.
struct RescueDeliveries: PostgresStatement {
    static var sql: String { "SELECT addressee_rescue_deliveries($1)" }

    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}
