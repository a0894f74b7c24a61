import Encryption
import Postgres
package import Services
import Verification

extension PostgresAdministrationStore {
    package func keyIDsInUse() async throws(StoreError) -> Set<String> {
        Set(try await database.read(SelectKeysInUse()))
    }

    // Every batch is a transaction of its own and the rows say what is left to do, so a run that was ended is taken up
    // by the next one.
    package func rewrapDataKeys(batchSize: Int) async throws(StoreError) -> Int {
        let limit = max(1, batchSize)
        var count = 0
        for keyID in try await keyIDsInUse().subtracting([vaults.currentKeyID]).sorted() {
            while true {
                let stored = try await database.read(SelectVendorKeys(keyID: keyID, limit: limit))
                guard !stored.isEmpty else { break }
                count += try await write(UpdateVendorKeys(keys: try rewrap(stored)))
            }
            while true {
                let stored = try await database.read(SelectVerificationKeys(keyID: keyID, limit: limit))
                guard !stored.isEmpty else { break }
                count += try await write(UpdateVerificationKeys(keys: try rewrap(stored)))
            }
        }
        if count > 0 {
            try await database.write(InsertAudit(.rewrapDataKeys, subject: vaults.currentKeyID))
        }
        return count
    }

    private func write(_ update: some PostgresStatement) async throws(StoreError) -> Int {
        var batch = PostgresBatch()
        let slot = batch.add(update)
        return try await database.write(batch)[slot].affectedRows
    }

    private func rewrap(_ stored: [StoredDataKey]) throws(StoreError) -> RewrappedKeys {
        var keys = RewrappedKeys()
        for item in stored {
            do throws(StoreError) {
                let rewrapped = try vaults.rewrap(
                    item.key, tenant: item.tenant, verificationID: item.verificationID)
                keys.append(item, rewrapped: rewrapped)
            } catch {
                let owner = item.verificationID?.description ?? item.tenant.vendorID.description
                throw .corrupted("the data key of \(owner) cannot be opened")
            }
        }
        return keys
    }
}
