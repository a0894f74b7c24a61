import Encryption
import Postgres
import Services
import Verification

/// A provider session as stored: the provider's words are sealed.
struct StoredSession: Sendable {
    private let record: ProviderSessionRecord
    let attemptNumber: Int
    private let sealedReason: [UInt8]?

    /// For a table or alias named `s`.
    static let columns = """
        s.id, s.attempt_id, s.purpose, s.try_number, s.integration_id, s.state, s.external_id, s.document_ids, \
        s.fingerprint, s.verdict_status, s.verdict_code, s.verdict_reason_code, s.submitted_at, s.ended_at, \
        s.attempt_number, s.sealed_reason
        """

    init(_ row: inout PostgresRow) throws(PostgresError) {
        record = ProviderSessionRecord(
            id: try row.next(), attemptID: try row.next(), purpose: try row.next(), tryNumber: try row.next(),
            integrationID: try row.next(), state: try row.next(), externalID: try row.nextOptional(),
            documentIDs: try row.next(), fingerprint: try row.next(), verdict: try Self.decodeVerdict(&row),
            submittedAt: try row.nextOptional(), endedAt: try row.nextOptional())
        attemptNumber = try row.next()
        sealedReason = try row.nextOptional()
    }

    private static func decodeVerdict(_ row: inout PostgresRow) throws(PostgresError) -> ProviderVerdict? {
        let status: String? = try row.nextOptional()
        let code: Int? = try row.nextOptional()
        let reasonCode: Int? = try row.nextOptional()
        return status.map { ProviderVerdict(status: $0, code: code, reasonCode: reasonCode) }
    }

    /// The record with the provider's words.
    func opened(in vault: Vault) throws(StoreError) -> ProviderSessionRecord {
        guard let verdict = record.verdict, let sealedReason else { return record }
        let bytes = try vault.open(sealedReason, as: .verdictReason, id: record.id.description)
        return ProviderSessionRecord(
            id: record.id, attemptID: record.attemptID, purpose: record.purpose, tryNumber: record.tryNumber,
            integrationID: record.integrationID, state: record.state, externalID: record.externalID,
            documentIDs: record.documentIDs, fingerprint: record.fingerprint,
            verdict: ProviderVerdict(
                status: verdict.status, code: verdict.code, reasonCode: verdict.reasonCode,
                reason: String(decoding: bytes, as: UTF8.self)),
            submittedAt: record.submittedAt, endedAt: record.endedAt)
    }
}

/// What a session came to, with the provider's words sealed for that session.
struct SealedEnd: Sendable {
    let verdict: ProviderVerdict
    let sealedReason: [UInt8]?
    let sealedFields: [UInt8]
    let sealedBody: [UInt8]?

    init(
        _ session: ProviderSessionID, verdict: ProviderVerdict, fields: [ExtractedField], body: [UInt8]?,
        in vault: Vault
    ) throws(StoreError) {
        let id = session.description
        var sealedReason: [UInt8]?
        if let reason = verdict.reason {
            sealedReason = try vault.seal(Array(reason.utf8), as: .verdictReason, id: id)
        }
        var sealedBody: [UInt8]?
        if let body { sealedBody = try vault.seal(body, as: .providerBody, id: id) }
        self.verdict = verdict
        self.sealedReason = sealedReason
        self.sealedBody = sealedBody
        sealedFields = try vault.seal(fields.fields, as: .extractedField, id: id)
    }
}
