package import Verification

/// Where verifications are kept. Every write is one transaction.
package protocol VerificationStore: Sendable {
    /// Makes the wrapped data key of a verification that is about to be created.
    func makeDataKey(tenant: Tenant, verificationID: VerificationID) throws(StoreError) -> DataKeyReference

    /// Writes a new verification with everything that belongs to it.
    func create(_ creation: VerificationCreation) async throws(StoreError)

    /// The verification with its current documents; nil when the tenant has none of that id.
    func find(_ id: VerificationID, tenant: Tenant) async throws(StoreError) -> VerificationRecord?

    /// The verification and, in the same round trip, the answer stored for an idempotency key.
    func find(
        _ id: VerificationID, tenant: Tenant, idempotencyKey: IdempotencyKey
    ) async throws(StoreError) -> (VerificationRecord?, earlier: (fingerprint: [UInt8], answer: StoredAnswer)?)

    /// A page, newest first.
    func list(_ query: VerificationQuery, tenant: Tenant) async throws(StoreError) -> [VerificationRecord]

    /// Writes a change; `conflict` when the verification has moved on since `change.before` was read.
    func commit(_ change: VerificationChange) async throws(StoreError)

    /// The expected data in a version, the newest when nil.
    func expectedData(of record: VerificationRecord, version: Int?) async throws(StoreError) -> ExpectedData?

    /// The history, oldest first.
    func history(of record: VerificationRecord) async throws(StoreError) -> [HistoryEntry]

    /// The decisions with their rule results, newest first.
    func decisions(of record: VerificationRecord) async throws(StoreError) -> [NewDecision]

    /// What was read, by attempt, newest attempt first.
    func extractedData(of record: VerificationRecord) async throws(StoreError) -> [AttemptExtraction]

    /// Verifications whose link has lapsed and that wait for documents, for the maintenance job; across tenants.
    func lapsed(at moment: Timestamp, limit: Int) async throws(StoreError) -> [LapsedVerification]
}

/// What was read in one attempt.
package struct AttemptExtraction: Sendable, Equatable {
    package let attemptNumber: Int
    package let data: ExtractedData

    /// Creates the pair.
    package init(attemptNumber: Int, data: ExtractedData) {
        self.attemptNumber = attemptNumber
        self.data = data
    }
}

/// A verification whose time is over.
package struct LapsedVerification: Sendable, Equatable {
    package let id: VerificationID
    package let tenant: Tenant

    /// Creates a reference.
    package init(id: VerificationID, tenant: Tenant) {
        self.id = id
        self.tenant = tenant
    }
}

/// A verification to be created.
package struct VerificationCreation: Sendable {
    package let record: VerificationRecord
    package let expectedData: ExpectedData
    package let transition: TransitionRecord
    package let link: NewLink
    package let answer: IdempotentAnswer?

    /// Creates a creation.
    package init(
        record: VerificationRecord, expectedData: ExpectedData, transition: TransitionRecord, link: NewLink,
        answer: IdempotentAnswer?
    ) {
        self.record = record
        self.expectedData = expectedData
        self.transition = transition
        self.link = link
        self.answer = answer
    }
}

/// Which verifications a list shows.
package struct VerificationQuery: Sendable, Equatable {
    /// Empty for all.
    package let statuses: Set<VerificationStatus>
    package let vendorReference: String?
    package let createdFrom: Timestamp?
    package let createdUntil: Timestamp?
    /// Only what comes behind this id in the list.
    package let after: VerificationID?
    /// At most 101: a page and one more to know whether there is a next.
    package let limit: Int

    /// Creates a query.
    package init(
        statuses: Set<VerificationStatus> = [], vendorReference: String? = nil, createdFrom: Timestamp? = nil,
        createdUntil: Timestamp? = nil, after: VerificationID? = nil, limit: Int
    ) {
        self.statuses = statuses
        self.vendorReference = vendorReference
        self.createdFrom = createdFrom
        self.createdUntil = createdUntil
        self.after = after
        self.limit = limit
    }
}
