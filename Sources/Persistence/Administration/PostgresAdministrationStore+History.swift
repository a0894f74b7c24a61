import Postgres
package import Services
package import Verification

extension PostgresAdministrationStore {
    package func verifyHistory(of verification: VerificationID?) async throws(StoreError) -> HistoryVerification {
        try await verifyHistory(of: verification, in: HistoryPages())
    }

    /// Checks with no more in memory than the pages hold.
    func verifyHistory(
        of verification: VerificationID?, in pages: HistoryPages
    ) async throws(StoreError) -> HistoryVerification {
        var check = HistoryCheck()
        if let verification {
            guard let found = try await database.read(FindVerification(id: verification)).first else {
                return check.result
            }
            check = try await checking(check) { transaction, check throws(PostgresError) in
                let select = SelectHistoryHead(tenant: found.tenant, verificationID: verification)
                let heads = try await transaction.execute(select).rows
                let place = HistoryPlace(
                    vendorID: found.tenant.vendorID, environment: found.tenant.environment.rawValue,
                    verificationID: verification, sequence: 0)
                try await check.walk(heads, after: place, through: place, in: pages, of: transaction)
                return nil
            }.check
        } else {
            var place: HistoryPlace? = HistoryPlace()
            while let after = place {
                (check, place) = try await checking(check) { transaction, check throws(PostgresError) in
                    try await check.walkBatch(after: after, in: pages, of: transaction)
                }
            }
        }
        return check.result
    }

    /// Continues a check in a transaction that sees verifications and history at one moment; short ones, because a long
    /// one would keep the database from clearing away old rows.
    private func checking(
        _ check: HistoryCheck,
        _ body: (borrowing PostgresTransaction, inout HistoryCheck) async throws(PostgresError) -> HistoryPlace?
    ) async throws(StoreError) -> (check: HistoryCheck, place: HistoryPlace?) {
        do {
            return try await database.pool.withTransaction(isolation: .repeatableRead, isReadOnly: true) {
                transaction in
                var check = check
                let place = try await body(transaction, &check)
                return (check, place)
            }
        } catch let error as PostgresError {
            throw StoreError(error, whileWriting: false)
        } catch {
            throw .unavailable
        }
    }
}

/// How much of the histories is read at a time.
struct HistoryPages: Sendable {
    var verifications = 200
    var rows = 1_000
}

extension HistoryCheck {
    fileprivate var result: HistoryVerification {
        HistoryVerification(checkedVerifications: checkedVerifications, checkedEntries: checkedEntries, faults: faults)
    }

    /// Checks the next verifications and answers the last one's place; nil after the last of all.
    fileprivate mutating func walkBatch(
        after place: HistoryPlace, in pages: HistoryPages, of transaction: borrowing PostgresTransaction
    ) async throws(PostgresError) -> HistoryPlace? {
        let select = SelectHistoryHeads(after: place, limit: pages.verifications)
        let heads = try await transaction.execute(select).rows
        guard let last = heads.last, heads.count == pages.verifications else {
            try await walk(heads, after: place, through: .end, in: pages, of: transaction)
            return nil
        }
        let through = HistoryPlace(
            vendorID: last.tenant.vendorID, environment: last.tenant.environment.rawValue,
            verificationID: last.verificationID)
        try await walk(heads, after: place, through: through, in: pages, of: transaction)
        return through
    }

    /// Reads the history between two places, a page at a time, beside the verifications it should belong to.
    fileprivate mutating func walk(
        _ heads: [HistoryHead], after start: HistoryPlace, through end: HistoryPlace, in pages: HistoryPages,
        of transaction: borrowing PostgresTransaction
    ) async throws(PostgresError) {
        var heads = heads[...]
        var current: HistoryHead?
        var place = start
        var isMore = true
        while isMore {
            let select = SelectHistoryRows(after: place, through: end, limit: pages.rows)
            let rows = try await transaction.execute(select).rows
            isMore = rows.count == pages.rows
            for row in rows {
                while current?.owns(row) != true, let next = heads.first, !next.comesAfter(row) {
                    self.end()
                    current = heads.removeFirst()
                    begin(next)
                }
                if current?.owns(row) == true { read(row) } else { readOrphan(row) }
            }
            if let last = rows.last { place = HistoryPlace(last) }
        }
        self.end()
        for head in heads {
            begin(head)
            self.end()
        }
    }
}

extension HistoryHead {
    fileprivate func owns(_ row: StoredHistoryRow) -> Bool {
        verificationID == row.verificationID && tenant == row.tenant
    }

    /// Whether it stands behind a row's verification in key order.
    fileprivate func comesAfter(_ row: StoredHistoryRow) -> Bool {
        (tenant.vendorID, tenant.environment.rawValue, verificationID)
            > (row.tenant.vendorID, row.tenant.environment.rawValue, row.verificationID)
    }
}

extension HistoryPlace {
    /// Behind everything.
    fileprivate static let end = HistoryPlace(
        vendorID: VendorID(value: .max), environment: "~", verificationID: VerificationID(value: .max))

    fileprivate init(_ row: StoredHistoryRow) {
        self.init(
            vendorID: row.tenant.vendorID, environment: row.tenant.environment.rawValue,
            verificationID: row.verificationID, sequence: row.sequence)
    }
}
