import Encryption
import Postgres
package import Services
package import ValidationRules
import Verification

/// Look-ups across verifications over blind indexes under the vendor's key, which is the same for all of a tenant's
/// verifications. Each look-up reads a bounded number of index entries.
package struct PostgresRepetitionStore: RepetitionStore {
    private let database: Database
    private let vaults: Vaults

    /// How many verifications a look-up answers at most.
    static let maximumFound = 10
    /// Where counting persons at an address ends: no vendor can allow more than a hundred.
    static let maximumPersons = 101

    /// Works in the role of the workers.
    package init(_ database: Database, vaults: Vaults) {
        self.database = database
        self.vaults = vaults
    }

    package func repetitions(
        of keys: RepetitionKeys, in record: VerificationRecord
    ) async throws(StoreError) -> Repetitions {
        let tokens = RepetitionTokens(
            of: keys, vault: try await vaults.vault(of: record.tenant, in: database), tenant: record.tenant)
        try await write(tokens, record)
        return try await look(for: tokens, linkedSessions: keys.linkedSessions, record)
    }

    private func write(_ tokens: RepetitionTokens, _ record: VerificationRecord) async throws(StoreError) {
        var batch = PostgresBatch(of: record.tenant)
        batch.add(HoldRunningAttempt(record: record))
        batch.add(ReplaceTokens(tokens: tokens.rows, verificationID: record.id, tenant: record.tenant))
        try await database.write(batch)
    }

    private func look(
        for tokens: RepetitionTokens, linkedSessions: [String], _ record: VerificationRecord
    ) async throws(StoreError) -> Repetitions {
        var batch = PostgresBatch(of: record.tenant)
        let persons = batch.add(
            SelectSamePerson(
                token: tokens.person, verificationID: record.id, tenant: record.tenant, limit: Self.maximumFound))
        let others = batch.add(
            SelectOtherHolders(tokens: tokens.rows.filter { $0.holder != nil }, tenant: record.tenant))
        let linked =
            linkedSessions.isEmpty ? nil : batch.add(SelectLinkedSessions(sessionIDs: linkedSessions, record: record))
        let results = try await database.read(batch)
        let found = Dictionary(grouping: results[others].rows, by: \.column)
        return Repetitions(
            sameNumberOtherName: newest(found[.documentNumber]), samePerson: results[persons].rows,
            unrelatedPersonsAtAddress: min(found[.homeAddress]?.count ?? 0, Self.maximumPersons),
            sameFile: newest(found[.file]), resubmissions: record.attemptNumber - 1,
            linkedSessions: linked.map { results[$0].rows } ?? [])
    }

    private func newest(_ found: [SelectOtherHolders.Found]?) -> [VerificationID] {
        Array(Set((found ?? []).map(\.verificationID)).sorted(by: >).prefix(Self.maximumFound))
    }
}
