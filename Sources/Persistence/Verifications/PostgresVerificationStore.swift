import Encryption
import Postgres
package import Services
package import Verification

/// Verifications in PostgreSQL; every write is one pipeline, which is one transaction and one round trip.
package struct PostgresVerificationStore: VerificationStore {
    let database: Database
    let vaults: Vaults
    private let answers: AnswerSealing
    private let hints: PostgresHints?

    /// Works in the role of the API or of the workers.
    package init(_ database: Database, vaults: Vaults, clock: any WallClock, hints: PostgresHints? = nil) {
        self.database = database
        self.vaults = vaults
        self.hints = hints
        answers = AnswerSealing(vaults: vaults, clock: clock)
    }

    package func makeDataKey(
        tenant: Tenant, verificationID: VerificationID
    ) throws(StoreError) -> DataKeyReference {
        try vaults.makeDataKey(tenant: tenant, verificationID: verificationID)
    }

    package func create(_ creation: VerificationCreation) async throws(StoreError) {
        let record = creation.record
        let vault = try vaults.writableVault(of: record)
        var batch = PostgresBatch(of: record.tenant)
        if let answer = creation.answer {
            batch.add(
                try await answers.remember(
                    answer, tenant: record.tenant, verificationID: record.id, in: database))
        }
        let fanOut = batch.add(
            InsertVerification(
                creation: creation,
                sealedExpectedData: try vault.seal(
                    creation.expectedData.fields, as: .expectedData, id: record.id.description),
                entry: try SealedEntry(
                    creation.transition, of: record.id, after: HistoryChain.origin, in: vault)))
        let results = try await database.write(batch)
        if (results[fanOut].first ?? 0) > 0 { hints?.ring([.deliveries]) }
    }

    package func commit(_ change: VerificationChange) async throws(StoreError) {
        let record = change.before
        var answer: RememberAnswer?
        if let given = change.answer {
            answer = try await answers.remember(
                given, tenant: record.tenant, verificationID: record.id, in: database)
        }
        let writer = try ChangeWriter(change, vault: try vaults.vault(of: record), remember: answer)
        let results = try await database.write(writer.batch)
        hints?.ring(writer.hints(after: results))
    }

    // MARK: Reading

    package func find(_ id: VerificationID, tenant: Tenant) async throws(StoreError) -> VerificationRecord? {
        var batch = PostgresBatch(of: tenant)
        let slots = batch.addVerification(id, tenant: tenant)
        return slots.record(in: try await database.read(batch))
    }

    package func find(
        _ id: VerificationID, tenant: Tenant, idempotencyKey: IdempotencyKey
    ) async throws(StoreError) -> (VerificationRecord?, earlier: (fingerprint: [UInt8], answer: StoredAnswer)?) {
        var batch = PostgresBatch(of: tenant)
        let slots = batch.addVerification(id, tenant: tenant)
        let answer = batch.add(answers.select(idempotencyKey, tenant: tenant))
        let results = try await database.read(batch)
        let earlier = try await answers.open(
            results[answer].first, key: idempotencyKey, tenant: tenant, in: database)
        return (slots.record(in: results), earlier)
    }

    package func list(
        _ query: VerificationQuery, tenant: Tenant
    ) async throws(StoreError) -> [VerificationRecord] {
        var records = try await page(query, tenant: tenant)
        guard !records.isEmpty else { return [] }
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(SelectDocuments(verificationIDs: records.map(\.id), tenant: tenant))
        let documents = try await database.read(batch)[slot].rows.documents
        for index in records.indices { records[index].documents = documents[records[index].id] ?? [] }
        return records
    }

    private func page(_ query: VerificationQuery, tenant: Tenant) async throws(StoreError) -> [VerificationRecord] {
        let page = VerificationPage(query, tenant: tenant)
        let statuses = query.statuses.sorted { $0.rawValue < $1.rawValue }
        var batch = PostgresBatch(of: tenant)
        var slots: [PostgresSlot<VerificationRecord>] = []
        if let reference = query.vendorReference {
            slots.append(
                batch.add(ListVerificationsByReference(page: page, reference: reference, statuses: statuses)))
        } else if statuses.isEmpty {
            slots.append(batch.add(ListVerifications(page: page)))
        } else {
            for status in statuses { slots.append(batch.add(page, in: status)) }
        }
        let results = try await database.read(batch)
        guard slots.count > 1 else { return slots.flatMap { results[$0].rows } }
        // The newest of each state: the page is among them.
        return Array(slots.flatMap { results[$0].rows }.sorted { $0.id > $1.id }.prefix(query.limit))
    }

    package func expectedData(
        of record: VerificationRecord, version: Int?
    ) async throws(StoreError) -> ExpectedData? {
        guard let vault = try vaults.vault(of: record) else { return nil }
        var batch = PostgresBatch(of: record.tenant)
        let slot = batch.add(
            SelectExpectedData(verificationID: record.id, tenant: record.tenant, version: version))
        guard let stored = try await database.read(batch)[slot].first else { return nil }
        return try ExpectedData(
            fields: vault.open(stored.sealed, as: .expectedData, id: record.id.description, version: stored.version))
    }

    package func history(of record: VerificationRecord) async throws(StoreError) -> [HistoryEntry] {
        let vault = try vaults.vault(of: record)
        var batch = PostgresBatch(of: record.tenant)
        let slot = batch.add(SelectHistory(verificationID: record.id, tenant: record.tenant))
        var entries: [HistoryEntry] = []
        for stored in try await database.read(batch)[slot].rows { entries.append(try stored.opened(in: vault)) }
        return entries
    }

    package func decisions(of record: VerificationRecord) async throws(StoreError) -> [NewDecision] {
        let vault = try vaults.vault(of: record)
        var batch = PostgresBatch(of: record.tenant)
        let decisions = batch.add(SelectDecisions(verificationID: record.id, tenant: record.tenant))
        let ruleResults = batch.add(SelectRuleResults(verificationID: record.id, tenant: record.tenant))
        let results = try await database.read(batch)
        let byDecision = Dictionary(grouping: results[ruleResults].rows, by: \.decisionID)
        var opened: [NewDecision] = []
        for stored in results[decisions].rows {
            opened.append(try NewDecision(stored, results: byDecision[stored.id] ?? [], in: vault))
        }
        return opened
    }

    package func extractedData(of record: VerificationRecord) async throws(StoreError) -> [AttemptExtraction] {
        guard let vault = try vaults.vault(of: record) else { return [] }
        var batch = PostgresBatch(of: record.tenant)
        let slot = batch.add(SelectExtractions(verificationID: record.id, tenant: record.tenant))
        var attempts: [AttemptExtraction] = []
        for stored in try await database.read(batch)[slot].rows {
            var fields = try stored.opened(in: vault)
            if let last = attempts.last, last.attemptNumber == stored.attemptNumber {
                fields = last.data.fields + fields
                attempts.removeLast()
            }
            attempts.append(
                AttemptExtraction(attemptNumber: stored.attemptNumber, data: ExtractedData(fields: fields)))
        }
        return attempts
    }

    package func lapsed(
        at moment: Timestamp, limit: Int
    ) async throws(StoreError) -> [LapsedVerification] {
        try await database.read(FindLapsed(moment: moment, limit: limit))
    }
}

/// Where a verification and its documents are found in a batch.
struct VerificationSlots {
    let verification: PostgresSlot<VerificationRecord>
    let documents: PostgresSlot<SelectDocuments.Side>

    /// The record with its documents.
    func record(in results: PostgresBatchResults) -> VerificationRecord? {
        guard var record = results[verification].first else { return nil }
        record.documents = results[documents].rows.documents[record.id] ?? []
        return record
    }
}

extension PostgresBatch {
    /// Adds the statements that read a verification with its documents.
    mutating func addVerification(_ id: VerificationID, tenant: Tenant) -> VerificationSlots {
        VerificationSlots(
            verification: add(SelectVerification(id: id, tenant: tenant)),
            documents: add(SelectDocuments(verificationIDs: [id], tenant: tenant)))
    }
}
