import Services
import ValidationRules
import Verification

extension MemoryStores: CredentialStore {
    func apiKey(_ id: APIKeyID) async throws(StoreError) -> APIKey? {
        try with { $0.keys[id] }
    }

    func link(codeDigest: [UInt8]) async throws(StoreError) -> EndUserPrincipal? {
        try with { $0.links[codeDigest] }
    }

    func addToken(_ token: NewLinkToken) async throws(StoreError) {
        try with { $0.tokens[token.digest] = token.principal }
    }

    func endUser(tokenDigest: [UInt8], idleTimeout: Duration) async throws(StoreError) -> EndUserPrincipal? {
        try with { $0.tokens[tokenDigest] }
    }
}

extension MemoryStores: RuleSettingsStore {
    func current(tenant: Tenant) async throws(StoreError) -> RuleSettingsVersion? {
        try with { Self.versions(tenant, in: $0).first }
    }

    func history(
        tenant: Tenant, before version: Int?, limit: Int
    ) async throws(StoreError) -> [RuleSettingsVersion] {
        try with { state in
            Array(Self.versions(tenant, in: state).filter { $0.settings.version < version ?? .max }.prefix(limit))
        }
    }

    func add(_ version: RuleSettingsVersion, tenant: Tenant) async throws(StoreError) {
        try with { state throws(StoreError) in
            let versions = Self.versions(tenant, in: state)
            guard version.settings.version == versions.count + 1 else { throw .conflict }
            state.ruleSettings[tenant] = [version] + versions
        }
    }

    private static func versions(_ tenant: Tenant, in state: State) -> [RuleSettingsVersion] {
        state.ruleSettings[tenant] ?? [
            RuleSettingsVersion(
                settings: RuleSettings(), actor: .pipeline, createdAt: Timestamp(microsecondsSinceUnixEpoch: 0))
        ]
    }
}

extension MemoryStores: WebhookEndpointStore, EventStore {
    func add(
        _ endpoint: WebhookEndpoint, secret: WebhookSecret, answer: IdempotentAnswer?
    ) async throws(StoreError) {
        try with { state in
            state.endpoints.insert(endpoint, at: 0)
            state.secrets[endpoint.id] = [secret]
        }
    }

    func endpoint(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> WebhookEndpoint? {
        try with { $0.endpoints.first { $0.id == id && $0.tenant == tenant } }
    }

    func endpoints(tenant: Tenant) async throws(StoreError) -> [WebhookEndpoint] {
        try with { $0.endpoints.filter { $0.tenant == tenant } }
    }

    func update(_ endpoint: WebhookEndpoint) async throws(StoreError) {
        try with { state in state.endpoints = state.endpoints.map { $0.id == endpoint.id ? endpoint : $0 } }
    }

    func remove(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> Bool {
        try with { state in
            let count = state.endpoints.count
            state.endpoints.removeAll { $0.id == id && $0.tenant == tenant }
            return state.endpoints.count < count
        }
    }

    func secrets(_ id: WebhookEndpointID, tenant: Tenant) async throws(StoreError) -> [WebhookSecret] {
        try with { state in
            state.endpoints.contains { $0.id == id && $0.tenant == tenant } ? state.secrets[id] ?? [] : []
        }
    }

    func rotateSecret(
        _ id: WebhookEndpointID, tenant: Tenant, new secret: WebhookSecret, graceEnd: Timestamp,
        answer: IdempotentAnswer?
    ) async throws(StoreError) {
        try with { $0.secrets[id, default: []].insert(secret, at: 0) }
    }

    func events(
        tenant: Tenant, verificationID: VerificationID?, after: EventID?, limit: Int
    ) async throws(StoreError) -> [StoredEvent] {
        try with { state in
            let events = state.events.filter { $0.tenant == tenant }.map(\.event).filter { event in
                (verificationID == nil || event.verificationID == verificationID)
                    && after.map { event.id < $0 } ?? true
            }
            return Array(events.prefix(limit))
        }
    }

    func event(_ id: EventID, tenant: Tenant) async throws(StoreError) -> StoredEvent? {
        try with { $0.events.first { $0.tenant == tenant && $0.event.id == id }?.event }
    }

    func deliveries(of event: EventID, tenant: Tenant) async throws(StoreError) -> [DeliverySummary] { [] }
}

extension MemoryStores: ProviderInboxStore {
    func integration(_ id: IntegrationID) async throws(StoreError) -> Integration? {
        try with { $0.integrations[id] }
    }

    func receive(_ receipt: ProviderReceipt) async throws(StoreError) -> ReceiptOutcome {
        try with { state in
            let isKnown = state.receipts.contains(receipt.body)
            if !isKnown { state.receipts.append(receipt.body) }
            return isKnown ? .duplicate : .stored
        }
    }
}

extension MemoryStores: DocumentContentStore {
    func begin(_ key: DocumentContentKey) async throws(DocumentContentError) -> any DocumentContentWriter {
        inspect { $0.openWriters += 1 }
        return Writer(stores: self, fileID: key.fileID)
    }

    func read(_ key: DocumentContentKey, _ consume: (ArraySlice<UInt8>) async throws -> Void) async throws {
        guard let bytes = inspect({ $0.files[key.fileID] }) else { throw DocumentContentError.notFound }
        try await consume(bytes[...])
    }

    func remove(_ fileID: DocumentFileID) async throws(DocumentContentError) {
        inspect { $0.files[fileID] = nil }
    }

    private actor Writer: DocumentContentWriter {
        let stores: MemoryStores
        let fileID: DocumentFileID
        var bytes: [UInt8] = []

        init(stores: MemoryStores, fileID: DocumentFileID) {
            self.stores = stores
            self.fileID = fileID
        }

        func append(_ bytes: ArraySlice<UInt8>) async throws(DocumentContentError) {
            self.bytes.append(contentsOf: bytes)
        }

        func finish() async throws(DocumentContentError) {
            let bytes = bytes
            let fileID = fileID
            stores.inspect {
                $0.files[fileID] = bytes
                $0.openWriters -= 1
            }
        }

        func abandon() async {
            stores.inspect { $0.openWriters -= 1 }
        }
    }
}
