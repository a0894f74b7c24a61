import Encryption
import Postgres
import Services
import Verification

/// Turns a change into the statements of one pipeline, in an order in which every transaction locks: the verification
/// first, its rows, its jobs last.
struct ChangeWriter {
    private let change: VerificationChange
    private let vault: Vault?
    private let entries: [SealedEntry]
    private(set) var batch: PostgresBatch
    private var fanOuts: [PostgresSlot<Int>] = []

    init(_ change: VerificationChange, vault: Vault?, remember answer: RememberAnswer?) throws(StoreError) {
        self.change = change
        self.vault = vault
        var entries: [SealedEntry] = []
        var head = change.before.historyHash
        for transition in change.transitions {
            let entry = try SealedEntry(transition, of: change.before.id, after: head, in: vault)
            head = entry.hash
            entries.append(entry)
        }
        self.entries = entries
        batch = PostgresBatch(of: change.before.tenant)
        if let answer { batch.add(answer) }
        addRecord()
        try addExpectedData()
        if let attempt = change.attempt {
            batch.add(InsertAttempt(verificationID: id, tenant: tenant, attempt: attempt))
        }
        addDocuments()
        addEvents()
        if let decision = change.decision {
            batch.add(try InsertDecision(decision, of: change.after, in: try writable()))
        }
        addLinks()
        addJobs()
    }

    /// What may be due now that the change is committed.
    func hints(after results: PostgresBatchResults) -> Set<PostgresHints.Hint> {
        var hints = Set(change.jobs.map { PostgresHints.Hint.jobs($0.kind.queue) })
        if fanOuts.contains(where: { (results[$0].first ?? 0) > 0 }) { hints.insert(.deliveries) }
        return hints
    }

    private var id: VerificationID { change.before.id }
    private var tenant: Tenant { change.before.tenant }

    private func writable() throws(StoreError) -> Vault {
        guard let vault else { throw .corrupted("the verification has been erased") }
        return vault
    }

    private mutating func addRecord() {
        for entry in entries.dropLast() { batch.add(PassVerification(before: change.before, entry: entry)) }
        batch.add(
            UpdateVerification(
                before: change.before, after: change.after, action: change.transitions.last?.action,
                historyHash: entries.last?.hash))
    }

    private mutating func addExpectedData() throws(StoreError) {
        guard let data = change.expectedData else { return }
        let sealed = try writable().seal(
            data.fields, as: .expectedData, id: id.description, version: change.after.expectedDataVersion)
        batch.add(InsertExpectedData(record: change.after, sealed: sealed))
    }

    private mutating func addDocuments() {
        var retired: [DocumentID] = []
        var statuses: [(DocumentID, DocumentStatus)] = []
        for document in change.documents {
            switch document {
            case .replaced(let id): retired.append(id)
            case .removed(let id):
                retired.append(id)
                statuses.append((id, .canceled))
            case .status(let id, let status): statuses.append((id, status))
            case .added, .sideAdded: continue
            }
        }
        // The kind's place must be free before another document takes it.
        if !retired.isEmpty {
            batch.add(RetireDocuments(verificationID: id, tenant: tenant, documentIDs: retired))
        }
        for document in change.documents {
            switch document {
            case .added(let document):
                batch.add(
                    InsertDocument(
                        verificationID: id, tenant: tenant, document: document,
                        attemptNumber: change.after.attemptNumber))
            case .sideAdded(let documentID, let file):
                batch.add(
                    InsertDocumentFile(verificationID: id, tenant: tenant, documentID: documentID, file: file))
            case .replaced, .removed, .status: continue
            }
        }
        if !statuses.isEmpty {
            batch.add(UpdateDocumentStatuses(verificationID: id, tenant: tenant, statuses: statuses))
        }
    }

    private mutating func addEvents() {
        for entry in entries {
            fanOuts.append(batch.add(InsertTransition(verificationID: id, tenant: tenant, entry: entry)))
        }
        for notice in change.notices {
            fanOuts.append(batch.add(InsertEvent(verificationID: id, tenant: tenant, event: notice)))
        }
    }

    private mutating func addLinks() {
        guard change.revokesLinks || change.link != nil else { return }
        batch.add(RevokeLinks(verificationID: id, tenant: tenant, moment: change.after.updatedAt))
        guard let link = change.link else { return }
        batch.add(RevokeLinkTokens(verificationID: id, tenant: tenant, moment: change.after.updatedAt))
        batch.add(InsertLink(verificationID: id, tenant: tenant, link: link, moment: change.after.updatedAt))
    }

    private mutating func addJobs() {
        if change.cancelsJobs {
            let spared = change.finishes ?? change.buries?.lease
            batch.add(CancelJobs(verificationID: id, tenant: tenant, sparing: spared?.jobID))
        }
        if let lease = change.finishes { batch.add(FinishJob(lease: lease)) }
        if let buried = change.buries { batch.add(BuryJob(lease: buried.lease, reason: buried.reason)) }
        if let insert = InsertJobs(change.jobs, verificationID: id, tenant: tenant) { batch.add(insert) }
    }
}
