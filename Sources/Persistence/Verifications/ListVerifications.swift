import Postgres
import Services
import Verification

// A page of the list, newest first. Each filter has an index that ends in the id, so that a page is read in its order
// and never sorted. The bounds on the id stand in for those on the creation time, which the id begins with.

/// A page without a filter on status or reference.
struct ListVerifications: PostgresStatement {
    static let sql = """
        SELECT \(VerificationRow.columns) FROM verifications AS v
        WHERE v.vendor_id = $1 AND v.environment = $2 AND v.id >= $3 AND v.id < $4
            AND v.created_at >= $5 AND v.created_at <= $6
        ORDER BY v.id DESC LIMIT $7
        """

    let page: VerificationPage

    func bind(to parameters: inout PostgresParameters) {
        page.bind(to: &parameters)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationRecord {
        try VerificationRow.decode(&row)
    }
}

/// A page of the verifications under one of the vendor's references, in some states or all.
struct ListVerificationsByReference: PostgresStatement {
    static let sql = """
        SELECT \(VerificationRow.columns) FROM verifications AS v
        WHERE v.vendor_id = $1 AND v.environment = $2 AND v.vendor_reference = $8
            AND v.id >= $3 AND v.id < $4 AND v.created_at >= $5 AND v.created_at <= $6
            AND (cardinality($9::text[]) = 0 OR v.status = ANY ($9))
        ORDER BY v.id DESC LIMIT $7
        """

    let page: VerificationPage
    let reference: String
    let statuses: [VerificationStatus]

    func bind(to parameters: inout PostgresParameters) {
        page.bind(to: &parameters)
        parameters.append(reference)
        parameters.append(statuses)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationRecord {
        try VerificationRow.decode(&row)
    }
}

/// The bounds that every list shares.
struct VerificationPage: Sendable {
    let tenant: Tenant
    let firstID: VerificationID
    let endID: VerificationID
    let createdFrom: Timestamp
    let createdUntil: Timestamp
    let limit: Int

    /// An id is made within moments of its row's creation time, on a clock that may have been set back meanwhile.
    private static let slack: Duration = .seconds(60)
    private static let earliest = Timestamp(microsecondsSinceUnixEpoch: 0)
    /// The year 9999.
    private static let latest = Timestamp(microsecondsSinceUnixEpoch: 253_402_300_799_999_999)

    init(_ query: VerificationQuery, tenant: Tenant) {
        self.tenant = tenant
        createdFrom = max(query.createdFrom ?? Self.earliest, Self.earliest)
        createdUntil = min(query.createdUntil ?? Self.latest, Self.latest)
        firstID = query.createdFrom.map { Self.lowestID(at: $0 - Self.slack) } ?? VerificationID(value: 0)
        let end = query.createdUntil.map { Self.lowestID(at: $0 + Self.slack) } ?? VerificationID(value: .max)
        endID = min(query.after ?? end, end)
        limit = query.limit
    }

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(firstID)
        parameters.append(endID)
        parameters.append(createdFrom)
        parameters.append(createdUntil)
        parameters.append(limit)
    }

    private static func lowestID(at moment: Timestamp) -> VerificationID {
        let milliseconds = UInt64(clamping: moment.microsecondsSinceUnixEpoch / 1000)
        return VerificationID(value: UInt128(min(milliseconds, 0xFFFF_FFFF_FFFF)) << 80)
    }
}
