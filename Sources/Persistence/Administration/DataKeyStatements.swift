import Encryption
import Postgres
import Verification

/// A wrapped data key with its owner.
struct StoredDataKey: Sendable {
    let tenant: Tenant
    /// Nil for the vendor's own key.
    let verificationID: VerificationID?
    let key: WrappedDataKey
}

/// Verifications' data keys under a key-encryption key.
struct SelectVerificationKeys: PostgresStatement {
    static var sql: String {
        "SELECT vendor_id, environment, id, key_id, wrapped_key FROM verifications WHERE key_id = $1 LIMIT $2"
    }

    let keyID: String
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(keyID)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredDataKey {
        StoredDataKey(
            tenant: try row.nextTenant(), verificationID: try row.next(),
            key: WrappedDataKey(keyID: try row.next(), bytes: try row.next()))
    }
}

/// Vendors' data keys under a key-encryption key.
struct SelectVendorKeys: PostgresStatement {
    static var sql: String {
        "SELECT vendor_id, environment, key_id, wrapped_key FROM vendor_keys WHERE key_id = $1 LIMIT $2"
    }

    let keyID: String
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(keyID)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> StoredDataKey {
        StoredDataKey(
            tenant: try row.nextTenant(), verificationID: nil,
            key: WrappedDataKey(keyID: try row.next(), bytes: try row.next()))
    }
}

/// Data keys that were wrapped anew; the bytes they were opened from guard the write.
struct RewrappedKeys: Sendable {
    private(set) var vendors: [VendorID] = []
    private(set) var environments: [String] = []
    private(set) var verifications: [VerificationID] = []
    private(set) var earlier: [[UInt8]] = []
    private(set) var keyIDs: [String] = []
    private(set) var wrapped: [[UInt8]] = []

    mutating func append(_ stored: StoredDataKey, rewrapped: WrappedDataKey) {
        vendors.append(stored.tenant.vendorID)
        environments.append(stored.tenant.environment.rawValue)
        if let id = stored.verificationID { verifications.append(id) }
        earlier.append(stored.key.bytes)
        keyIDs.append(rewrapped.keyID)
        wrapped.append(rewrapped.bytes)
    }
}

/// Writes verifications' rewrapped keys; what was erased or rewrapped meanwhile stays as it is.
struct UpdateVerificationKeys: PostgresStatement {
    static var sql: String {
        """
        WITH held AS MATERIALIZED (
            SELECT v.vendor_id, v.environment, v.id, r.key_id, r.wrapped
            FROM unnest($1, $2, $3, $4, $5, $6) AS r(vendor_id, environment, id, earlier, key_id, wrapped)
            JOIN verifications AS v
                ON v.vendor_id = r.vendor_id AND v.environment = r.environment AND v.id = r.id
                AND v.wrapped_key = r.earlier
            ORDER BY v.vendor_id, v.environment, v.id
            FOR NO KEY UPDATE OF v
        )
        UPDATE verifications AS v SET key_id = h.key_id, wrapped_key = h.wrapped
        FROM held AS h
        WHERE v.vendor_id = h.vendor_id AND v.environment = h.environment AND v.id = h.id
        """
    }

    let keys: RewrappedKeys

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(keys.vendors)
        parameters.append(keys.environments)
        parameters.append(keys.verifications)
        parameters.append(keys.earlier)
        parameters.append(keys.keyIDs)
        parameters.append(keys.wrapped)
    }
}

/// Writes vendors' rewrapped keys.
struct UpdateVendorKeys: PostgresStatement {
    static var sql: String {
        """
        UPDATE vendor_keys AS k SET key_id = r.key_id, wrapped_key = r.wrapped
        FROM unnest($1, $2, $3, $4, $5) AS r(vendor_id, environment, earlier, key_id, wrapped)
        WHERE k.vendor_id = r.vendor_id AND k.environment = r.environment AND k.wrapped_key = r.earlier
        """
    }

    let keys: RewrappedKeys

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(keys.vendors)
        parameters.append(keys.environments)
        parameters.append(keys.earlier)
        parameters.append(keys.keyIDs)
        parameters.append(keys.wrapped)
    }
}
