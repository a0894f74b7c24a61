import Crypto
import Encryption
import Postgres
package import Services
package import Verification

/// The provider's webhooks in PostgreSQL, durable before they are answered.
package struct PostgresProviderInboxStore: ProviderInboxStore {
    private let database: Database
    private let vaults: Vaults
    private let hints: PostgresHints?

    /// Works in the role of the API.
    package init(_ database: Database, vaults: Vaults, hints: PostgresHints? = nil) {
        self.database = database
        self.vaults = vaults
        self.hints = hints
    }

    package func integration(_ id: IntegrationID) async throws(StoreError) -> Integration? {
        guard let found = try await database.read(FindIntegration(id: id)).first else { return nil }
        return try found.integration.opened(in: vaults.vault(of: found.integration.tenant, wrapped: found.key))
    }

    package func receive(_ receipt: ProviderReceipt) async throws(StoreError) -> ReceiptOutcome {
        // Somebody acting on the verification at this very moment makes the event's number stale: look again.
        for _ in 0..<4 {
            do throws(StoreError) {
                return try await receiveOnce(receipt)
            } catch {
                guard error == .conflict else { throw error }
            }
        }
        throw .unavailable
    }

    private func receiveOnce(_ receipt: ProviderReceipt) async throws(StoreError) -> ReceiptOutcome {
        guard let target = try await target(of: receipt), let vault = try vaults.vault(of: target.record) else {
            return try await quarantine(receipt)
        }
        let insert = InsertReceipt(
            receipt: receipt, target: target, bodyDigest: Self.digest(receipt.body),
            sealedBody: try vault.seal(receipt.body, as: .providerBody, id: receipt.id.description))
        guard receipt.notification.kind == .decision, target.isNewsOfTheSettled(receipt.notification) else {
            return try await store(insert)
        }
        return try await storeWithEvent(insert, record: target.record)
    }

    private func target(of receipt: ProviderReceipt) async throws(StoreError) -> SelectReceiptTarget.Target? {
        let tenant = receipt.integration.tenant
        var batch = PostgresBatch(of: tenant)
        let slot = batch.add(
            SelectReceiptTarget(
                tenant: tenant, externalID: receipt.notification.sessionID,
                vendorData: receipt.notification.vendorData.flatMap(ProviderSessionID.init),
                integrationID: receipt.integration.id))
        return try await database.read(batch)[slot].first
    }

    private func store(_ insert: InsertReceipt) async throws(StoreError) -> ReceiptOutcome {
        var batch = PostgresBatch(of: insert.receipt.integration.tenant)
        let slot = batch.add(insert)
        guard let written = try await database.write(batch)[slot].first, written.isNew else { return .duplicate }
        if written.woken > 0 { hints?.ring([.jobs(.provider)]) }
        return .stored
    }

    private func storeWithEvent(
        _ insert: InsertReceipt, record: VerificationRecord
    ) async throws(StoreError) -> ReceiptOutcome {
        let receipt = insert.receipt
        var told = record
        told.version += 1
        told.eventSequence += 1
        let event = NewEvent(
            of: told, type: .providerResultRecorded, previousStatus: record.status, reasonCode: nil,
            id: receipt.eventID, at: receipt.receivedAt)
        var batch = PostgresBatch(of: record.tenant)
        batch.add(CountEvent(record: record, moment: receipt.receivedAt))
        batch.add(insert)
        batch.add(RequireNewReceipt(id: receipt.id, tenant: record.tenant))
        batch.add(InsertEvent(verificationID: record.id, tenant: record.tenant, event: event))
        do throws(StoreError) {
            try await database.write(batch)
        } catch {
            // The guards cannot say which of them refused; a repetition is the one that would refuse for ever.
            guard error == .conflict, try await isKnown(insert) else { throw error }
            return .duplicate
        }
        hints?.ring([.deliveries])
        return record.status == .approved ? .afterApproval : .stored
    }

    private func isKnown(_ insert: InsertReceipt) async throws(StoreError) -> Bool {
        var batch = PostgresBatch(of: insert.receipt.integration.tenant)
        let slot = batch.add(ReceiptExists(receipt: insert.receipt, bodyDigest: insert.bodyDigest))
        return try await database.read(batch)[slot].first ?? false
    }

    private func quarantine(_ receipt: ProviderReceipt) async throws(StoreError) -> ReceiptOutcome {
        let vault = try await vaults.vault(of: receipt.integration.tenant, in: database)
        let insert = InsertReceipt(
            receipt: receipt, target: nil, bodyDigest: Self.digest(receipt.body),
            sealedBody: try vault.seal(receipt.body, as: .providerBody, id: receipt.id.description))
        return try await store(insert) == .duplicate ? .duplicate : .quarantined
    }

    private static func digest(_ body: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: body))
    }
}

extension SelectReceiptTarget.Target {
    /// Whether a decision tells something new about a verification that no longer waits for this session: a person has
    /// decided, or a later attempt runs. The first webhook of a session that polling has ended tells what is known,
    /// unless it says something else: the session may have ended at the deadline, or the provider changed its mind.
    fileprivate func isNewsOfTheSettled(_ notification: ProviderNotification) -> Bool {
        let isWaiting =
            attemptNumber == record.attemptNumber
            && (record.status == .submitted || record.statusBeforeHold == .submitted)
        let saysSomethingElse = notification.status.map { $0 != verdictStatus } ?? false
        return !isWaiting && state != .orphaned && (state != .ended || hadDecision || saysSomethingElse)
    }
}

/// Whether the same webhook was received before.
private struct ReceiptExists: PostgresStatement {
    static var sql: String {
        """
        SELECT EXISTS (
            SELECT FROM provider_receipts
            WHERE vendor_id = $1 AND environment = $2 AND integration_id = $3
                AND external_session_id IS NOT DISTINCT FROM $4 AND external_attempt_id IS NOT DISTINCT FROM $5
                AND kind = $6 AND body_digest = $7)
        """
    }

    let receipt: ProviderReceipt
    let bodyDigest: [UInt8]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(receipt.integration.tenant)
        parameters.append(receipt.integration.id)
        parameters.append(receipt.notification.sessionID)
        parameters.append(receipt.notification.attemptID)
        parameters.append(receipt.notification.kind)
        parameters.append(bodyDigest)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Bool {
        try row.next()
    }
}
