import Encryption
import Postgres
package import Services
package import Verification

/// Decisions with their inputs, read in PostgreSQL in the operator's role. Every page is a short transaction that can
/// only read.
package struct PostgresReplayStore: ReplayStore {
    private let database: Database
    private let vaults: Vaults

    /// Works in the operator's role.
    package init(_ database: Database, vaults: Vaults) {
        self.database = database
        self.vaults = vaults
    }

    package func tenants() async throws(StoreError) -> [Tenant] {
        try await database.read(SelectTenants())
    }

    package func tenant(of verification: VerificationID) async throws(StoreError) -> Tenant? {
        try await database.read(FindVerification(id: verification)).first?.tenant
    }

    package func page(_ query: ReplayQuery, tenant: Tenant) async throws(StoreError) -> ReplayPage {
        do {
            return try await database.pool.withTransaction(isolation: .repeatableRead, isReadOnly: true) {
                transaction in
                let rows = try await Self.rows(query, tenant: tenant, in: transaction)
                var opened: [OpenedDecision] = []
                for row in rows {
                    if let decision = try OpenedDecision(row, tenant: tenant, vaults: vaults) {
                        opened.append(decision)
                    }
                }
                let sessions = opened.flatMap { $0.context.sessions.map(\.id) }
                let read = try await transaction.execute(SelectSessionFields(sessionIDs: sessions, tenant: tenant)).rows
                let bySession = Dictionary(read) { _, last in last }
                return ReplayPage(
                    decisions: try opened.map { try $0.judged(with: bySession) }, lost: rows.count - opened.count,
                    next: rows.count < query.limit
                        ? nil : rows.last.map { ReplayPlace(decidedAt: $0.decidedAt, decision: $0.id) })
            }
        } catch let error as StoreError {
            throw error
        } catch let error as PostgresError {
            throw StoreError(error, whileWriting: false)
        } catch {
            throw .unavailable
        }
    }

    private static func rows(
        _ query: ReplayQuery, tenant: Tenant, in transaction: borrowing PostgresTransaction
    ) async throws(PostgresError) -> [JudgedDecisionRow] {
        if let verification = query.verification {
            return try await transaction.execute(
                SelectJudgedDecisionsOfOne(query: query, verificationID: verification, tenant: tenant)
            ).rows
        }
        return try await transaction.execute(SelectJudgedDecisions(query: query, tenant: tenant)).rows
    }
}

/// A decision whose own parts are open; what its sessions read is still to come.
private struct OpenedDecision {
    let row: JudgedDecisionRow
    let context: DecisionContext
    let expected: ExpectedData
    let evaluationDate: LocalDate
    let vault: Vault

    /// Nil for a decision whose verification was erased, or that was made before its inputs were kept.
    init?(_ row: JudgedDecisionRow, tenant: Tenant, vaults: Vaults) throws(StoreError) {
        let id = row.verificationID
        guard let sealed = row.sealedContext, let date = row.evaluationDate,
            let vault = try vaults.vault(tenant: tenant, verificationID: id, dataKey: row.dataKey)
        else { return nil }
        self.row = row
        self.vault = vault
        evaluationDate = date
        context = try DecisionContext(
            fields: vault.open(sealed, as: .decisionContext, id: row.id.description))
        expected = try ExpectedData(
            fields: vault.open(
                row.sealedExpectedData, as: .expectedData, id: id.description, version: row.expectedDataVersion))
    }

    func judged(with read: [ProviderSessionID: [UInt8]]) throws(StoreError) -> JudgedDecision {
        var extracted = ExtractedData()
        for session in context.sessions {
            guard let sealed = read[session.id] else { continue }
            extracted.fields += try [ExtractedField](
                fields: vault.open(sealed, as: .extractedField, id: session.id.description))
        }
        return JudgedDecision(
            id: row.id, verificationID: row.verificationID, decidedAt: row.decidedAt, outcome: row.outcome,
            flow: row.flow, expected: expected, extracted: extracted, evaluationDate: evaluationDate,
            context: context, findings: row.findings)
    }
}
