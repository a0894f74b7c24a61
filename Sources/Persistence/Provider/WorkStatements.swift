import Postgres
import Services
import ValidationRules
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

/// What a vendor has chosen, with the rule settings in force.
struct SelectVendorSettings: PostgresStatement {
    static let sql = """
        SELECT v.provider_deadline_seconds, \(RuleSettings.columns) FROM vendors AS v
        CROSS JOIN LATERAL (
            SELECT * FROM rule_settings WHERE vendor_id = v.id AND environment = $2 ORDER BY version DESC LIMIT 1) AS s
        WHERE v.id = $1
        """

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VendorSettings {
        let deadline = Duration.seconds(try row.next(Int64.self))
        return VendorSettings(rules: try row.nextRuleSettings(), providerDeadline: deadline)
    }
}
