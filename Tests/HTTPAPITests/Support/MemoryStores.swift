import Foundation
import Services
import Verification

/// All stores in memory, for tests of the edge; switched off, every call answers as a lost database does.
///
/// Unchecked, because the lock guards all there is.
final class MemoryStores: @unchecked Sendable {
    struct State {
        var isAway = false
        /// Commits are done and their answers lost.
        var losesAnswers = false
        var records: [VerificationID: VerificationRecord] = [:]
        var expectedData: [VerificationID: [ExpectedData]] = [:]
        var history: [VerificationID: [HistoryEntry]] = [:]
        var decisions: [VerificationID: [NewDecision]] = [:]
        var events: [(tenant: Tenant, event: StoredEvent)] = []
        var answers: [String: (fingerprint: [UInt8], answer: StoredAnswer)] = [:]
        var keys: [APIKeyID: APIKey] = [:]
        var links: [[UInt8]: EndUserPrincipal] = [:]
        var tokens: [[UInt8]: EndUserPrincipal] = [:]
        var endpoints: [WebhookEndpoint] = []
        var secrets: [WebhookEndpointID: [WebhookSecret]] = [:]
        var files: [DocumentFileID: [UInt8]] = [:]
        var openWriters = 0
        var receipts: [[UInt8]] = []
        var integrations: [IntegrationID: Integration] = [:]
        /// Sessions are under way at these.
        var busyIntegrations: Set<IntegrationID> = []
        /// What the provider says of a secret; others are accepted.
        var refusedSecrets: [String: CredentialFinding] = [:]
        /// Newest first; a tenant without any has what the rules say.
        var ruleSettings: [Tenant: [RuleSettingsVersion]] = [:]
    }

    private let lock = NSLock()
    private var state = State()

    func with<Result>(_ body: (inout State) throws(StoreError) -> Result) throws(StoreError) -> Result {
        lock.lock()
        defer { lock.unlock() }
        guard !state.isAway else { throw .unavailable }
        return try body(&state)
    }

    /// Looks at or changes what is stored, away or not.
    func inspect<Result>(_ body: (inout State) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&state)
    }
}

extension MemoryStores: VerificationStore, IdempotencyStore {
    func makeDataKey(tenant: Tenant, verificationID: VerificationID) throws(StoreError) -> DataKeyReference {
        DataKeyReference(keyID: "test", wrapped: [1])
    }

    func create(_ creation: VerificationCreation) async throws(StoreError) {
        try with { state throws(StoreError) in
            let id = creation.record.id
            try Self.store(creation.answer, of: creation.record.tenant, in: &state)
            state.records[id] = creation.record
            state.expectedData[id] = [creation.expectedData]
            Self.store(creation.transition, of: creation.record, in: &state)
            state.links[creation.link.codeDigest] = EndUserPrincipal(
                tenant: creation.record.tenant, verificationID: id, linkID: creation.link.id)
        }
    }

    func find(_ id: VerificationID, tenant: Tenant) async throws(StoreError) -> VerificationRecord? {
        try with { Self.record(id, tenant, in: $0) }
    }

    func find(
        _ id: VerificationID, tenant: Tenant, idempotencyKey: IdempotencyKey
    ) async throws(StoreError) -> (VerificationRecord?, earlier: (fingerprint: [UInt8], answer: StoredAnswer)?) {
        try with { state in
            (
                Self.record(id, tenant, in: state),
                state.answers[Self.name(idempotencyKey, tenant)]
            )
        }
    }

    func list(_ query: VerificationQuery, tenant: Tenant) async throws(StoreError) -> [VerificationRecord] {
        try with { state in
            let found = state.records.values.filter { record in
                record.tenant == tenant
                    && (query.statuses.isEmpty || query.statuses.contains(record.status))
                    && (query.vendorReference == nil || query.vendorReference == record.vendorReference)
                    && query.createdFrom.map { record.createdAt >= $0 } ?? true
                    && query.createdUntil.map { record.createdAt <= $0 } ?? true
                    && query.after.map { record.id < $0 } ?? true
            }
            return Array(found.sorted { $0.id > $1.id }.prefix(query.limit))
        }
    }

    func commit(_ change: VerificationChange) async throws(StoreError) {
        try with { state throws(StoreError) in
            let id = change.before.id
            guard state.records[id]?.version == change.before.version else { throw .conflict }
            try Self.store(change.answer, of: change.before.tenant, in: &state)
            state.records[id] = change.after
            if let data = change.expectedData { state.expectedData[id, default: []].append(data) }
            for transition in change.transitions { Self.store(transition, of: change.after, in: &state) }
            if let decision = change.decision { state.decisions[id, default: []].insert(decision, at: 0) }
            if change.revokesLinks || change.link != nil {
                state.links = state.links.filter { $0.value.verificationID != id }
            }
            if let link = change.link {
                state.tokens = state.tokens.filter { $0.value.verificationID != id }
                state.links[link.codeDigest] = EndUserPrincipal(
                    tenant: change.before.tenant, verificationID: id, linkID: link.id)
            }
            if state.losesAnswers { throw .outcomeUnknown }
        }
    }

    func expectedData(of record: VerificationRecord, version: Int?) async throws(StoreError) -> ExpectedData? {
        try with { $0.expectedData[record.id]?.last }
    }

    func history(of record: VerificationRecord) async throws(StoreError) -> [HistoryEntry] {
        try with { $0.history[record.id] ?? [] }
    }

    func decisions(of record: VerificationRecord) async throws(StoreError) -> [NewDecision] {
        try with { $0.decisions[record.id] ?? [] }
    }

    func extractedData(of record: VerificationRecord) async throws(StoreError) -> [AttemptExtraction] {
        try with { _ in
            let field = ExtractedField(name: .lastName, value: "LOPEZ", provenance: .photoID, source: "test")
            return [AttemptExtraction(attemptNumber: 1, data: ExtractedData(fields: [field]))]
        }
    }

    func lapsed(at moment: Timestamp, limit: Int) async throws(StoreError) -> [LapsedVerification] { [] }

    func answer(
        _ key: IdempotencyKey, tenant: Tenant
    ) async throws(StoreError) -> (fingerprint: [UInt8], answer: StoredAnswer)? {
        try with { $0.answers[Self.name(key, tenant)] }
    }

    static func store(
        _ answer: IdempotentAnswer?, of tenant: Tenant, in state: inout State
    ) throws(StoreError) {
        guard let answer else { return }
        let name = name(answer.key, tenant)
        guard state.answers[name] == nil else { throw .idempotencyKeyUsed }
        state.answers[name] = (answer.key.fingerprint, answer.answer)
    }

    private static func store(_ transition: TransitionRecord, of record: VerificationRecord, in state: inout State) {
        state.history[record.id, default: []].append(
            HistoryEntry(
                id: transition.entryID, sequence: transition.historySequence, action: transition.action,
                previousStatus: transition.from, newStatus: transition.to, attemptNumber: transition.attemptNumber,
                actor: transition.actor, reasonCode: transition.reasonCode, comment: transition.comment,
                occurredAt: transition.occurredAt, previousHash: [0], hash: [1]))
        let event = transition.event
        state.events.insert(
            (
                record.tenant,
                StoredEvent(
                    id: event.id, verificationID: record.id, type: event.type, body: event.body,
                    occurredAt: event.occurredAt)
            ), at: 0)
    }

    private static func record(_ id: VerificationID, _ tenant: Tenant, in state: State) -> VerificationRecord? {
        guard let record = state.records[id], record.tenant == tenant else { return nil }
        return record
    }

    private static func name(_ key: IdempotencyKey, _ tenant: Tenant) -> String {
        "\(tenant.vendorID) \(tenant.environment) \(key.operation) \(key.key)"
    }
}
