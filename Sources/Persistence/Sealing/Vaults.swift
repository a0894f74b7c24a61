package import Encryption
import Postgres
import Services
import Synchronization
import Verification

/// Opens data keys with the key ring: a verification's from its own row, a vendor's from a small cache of wrapped keys.
package final class Vaults: Sendable {
    private let keyRing: KeyRing
    private let wrappedVendorKeys = Mutex<[Tenant: WrappedDataKey]>([:])
    /// The cache starts over when it is full: a wrapped key costs one read.
    private static let capacity = 10_000

    /// Works with a key ring.
    package init(keyRing: KeyRing) {
        self.keyRing = keyRing
    }

    /// Makes and wraps the key of a new verification.
    func makeDataKey(tenant: Tenant, verificationID: VerificationID) throws(StoreError) -> DataKeyReference {
        let wrapped = try wrapNewKey(for: Self.owner(tenant, verificationID))
        return DataKeyReference(keyID: wrapped.keyID, wrapped: wrapped.bytes)
    }

    /// Makes and wraps the key of a vendor in an environment.
    func makeVendorKey(_ tenant: Tenant) throws(StoreError) -> WrappedDataKey {
        try wrapNewKey(for: Self.owner(tenant))
    }

    /// Opens a verification's key; nil once it has been destroyed.
    func vault(of record: VerificationRecord) throws(StoreError) -> Vault? {
        try vault(tenant: record.tenant, verificationID: record.id, dataKey: record.dataKey)
    }

    /// Opens a verification's key; nil once it has been destroyed.
    func vault(
        tenant: Tenant, verificationID: VerificationID, dataKey: DataKeyReference
    ) throws(StoreError) -> Vault? {
        guard !dataKey.wrapped.isEmpty else { return nil }
        return try open(
            WrappedDataKey(keyID: dataKey.keyID, bytes: dataKey.wrapped), for: Self.owner(tenant, verificationID))
    }

    /// Opens a verification's key in order to write with it.
    func writableVault(of record: VerificationRecord) throws(StoreError) -> Vault {
        guard let vault = try vault(of: record) else { throw .corrupted("the verification has been erased") }
        return vault
    }

    /// Opens a vendor's key, reading it through the given pool the first time.
    func vault(of tenant: Tenant, in database: Database) async throws(StoreError) -> Vault {
        if let wrapped = wrappedVendorKeys.withLock({ $0[tenant] }) {
            return try open(wrapped, for: Self.owner(tenant))
        }
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectVendorKey(tenant: tenant))
        guard let wrapped = try await database.read(batch)[slot].first else {
            throw .unknownReference("vendor")
        }
        return try vault(of: tenant, wrapped: wrapped)
    }

    /// Opens a vendor's key that was read together with what it seals.
    func vault(of tenant: Tenant, wrapped: WrappedDataKey) throws(StoreError) -> Vault {
        let vault = try open(wrapped, for: Self.owner(tenant))
        wrappedVendorKeys.withLock { keys in
            if keys.count >= Self.capacity { keys.removeAll() }
            keys[tenant] = wrapped
        }
        return vault
    }

    /// Wraps a key anew under the ring's current key.
    func rewrap(_ wrapped: WrappedDataKey, tenant: Tenant, verificationID: VerificationID?) throws(StoreError)
        -> WrappedDataKey
    {
        do throws(EncryptionError) {
            return try keyRing.rewrap(wrapped, for: Self.owner(tenant, verificationID))
        } catch {
            throw StoreError(error)
        }
    }

    /// The id of the key that wraps new data keys.
    var currentKeyID: String { keyRing.currentKeyID }

    private func wrapNewKey(for owner: DataKeyOwner) throws(StoreError) -> WrappedDataKey {
        do throws(EncryptionError) {
            return try keyRing.wrap(.generate(), for: owner)
        } catch {
            throw StoreError(error)
        }
    }

    private func open(_ wrapped: WrappedDataKey, for owner: DataKeyOwner) throws(StoreError) -> Vault {
        do throws(EncryptionError) {
            return Vault(owner: owner, dataKey: try keyRing.unwrap(wrapped, for: owner))
        } catch {
            throw StoreError(error)
        }
    }

    private static func owner(_ tenant: Tenant, _ verificationID: VerificationID? = nil) -> DataKeyOwner {
        guard let verificationID else {
            return DataKeyOwner(
                vendorID: tenant.vendorID.description, environment: tenant.environment.rawValue, verificationID: nil)
        }
        return DataKeyOwner(parts: DataKeyReference.binding(tenant: tenant, verificationID: verificationID))
    }
}

/// A vendor's wrapped key.
struct SelectVendorKey: PostgresStatement {
    static var sql: String {
        "SELECT key_id, wrapped_key FROM vendor_keys WHERE vendor_id = $1 AND environment = $2"
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> WrappedDataKey {
        WrappedDataKey(keyID: try row.next(), bytes: try row.next())
    }
}
