import Encryption
import Postgres
import Services
import Verification

/// Stored answers, sealed under the vendor's key.
struct AnswerSealing: Sendable {
    let vaults: Vaults
    let clock: any WallClock

    /// The statement that takes the key, to be the first of a transaction.
    func remember(
        _ answer: IdempotentAnswer, tenant: Tenant, verificationID: VerificationID?, in database: Database
    ) async throws(StoreError) -> RememberAnswer {
        let vault = try await vaults.vault(of: tenant, in: database)
        return RememberAnswer(
            tenant: tenant, key: answer.key,
            sealed: try vault.seal(answer.answer.fields, as: .idempotentAnswer, id: Self.objectID(answer.key)),
            expiresAt: answer.expiresAt, now: clock.now(), verificationID: verificationID)
    }

    /// The statement that reads an answer.
    func select(_ key: IdempotencyKey, tenant: Tenant) -> SelectAnswer {
        SelectAnswer(tenant: tenant, key: key, now: clock.now())
    }

    /// Opens what that statement read.
    func open(
        _ stored: SelectAnswer.Row?, key: IdempotencyKey, tenant: Tenant, in database: Database
    ) async throws(StoreError) -> (fingerprint: [UInt8], answer: StoredAnswer)? {
        guard let stored else { return nil }
        let vault = try await vaults.vault(of: tenant, in: database)
        let fields = try vault.open(stored.sealed, as: .idempotentAnswer, id: Self.objectID(key))
        return (stored.fingerprint, try StoredAnswer(fields: fields))
    }

    private static func objectID(_ key: IdempotencyKey) -> String {
        "\(key.operation) \(key.key)"
    }
}
