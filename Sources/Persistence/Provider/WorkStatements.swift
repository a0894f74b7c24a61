import Postgres
import Services
import Verification

/// An attempt as stored.
struct StoredAttempt: Sendable {
    let number: Int
    let id: AttemptID
    let expectedDataVersion: Int
}

/// The attempts of a verification, with the database's time.
struct SelectAttempts: PostgresStatement {
    static var sql: String {
        """
        SELECT number, id, expected_data_version, now() FROM attempts
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 ORDER BY number
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (attempt: StoredAttempt, now: Timestamp) {
        let attempt = StoredAttempt(
            number: try row.next(), id: try row.next(), expectedDataVersion: try row.next())
        return (attempt, try row.next())
    }
}

/// Every version of a verification's expected data.
struct SelectExpectedDataVersions: PostgresStatement {
    static var sql: String {
        """
        SELECT version, sealed FROM expected_data
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (version: Int, sealed: [UInt8]) {
        (try row.next(), try row.next())
    }
}

/// The location of a verification.
struct SelectVerificationLocation: PostgresStatement {
    static let sql = """
        SELECT \(Location.columns) FROM locations AS l
        WHERE l.vendor_id = $1 AND l.environment = $2 AND l.id = (
            SELECT v.location_id FROM verifications AS v
            WHERE v.vendor_id = $1 AND v.environment = $2 AND v.id = $3)
        """

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> LocationRow {
        try row.nextLocation()
    }
}

/// What a vendor has chosen.
struct SelectVendorSettings: PostgresStatement {
    static var sql: String {
        """
        SELECT settings_version, severity_rules, severity_values, provider_deadline_seconds FROM vendors WHERE id = $1
        """
    }

    let vendorID: VendorID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(vendorID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VendorSettings {
        let version: Int = try row.next()
        let rules: [String] = try row.next()
        let severities: [RuleSeverity] = try row.next()
        return VendorSettings(
            version: version, severities: Dictionary(zip(rules, severities)) { _, last in last },
            providerDeadline: .seconds(try row.next(Int64.self)))
    }
}
