package import Verification

/// What the operator's commands read and write; across tenants, under a role of its own.
package protocol AdministrationStore: Sendable {
    /// Stores a new vendor.
    func addVendor(_ id: VendorID, name: String, createdAt: Timestamp) async throws(StoreError)

    /// All vendors by name.
    func vendors() async throws(StoreError) -> [VendorSummary]

    /// Stores a location of a tenant.
    func addLocation(_ location: Location, tenant: Tenant) async throws(StoreError)

    /// A tenant's locations.
    func locations(tenant: Tenant) async throws(StoreError) -> [Location]

    /// Stores a key.
    func addKey(_ key: APIKey) async throws(StoreError)

    /// A tenant's keys, revoked ones too.
    func keys(tenant: Tenant) async throws(StoreError) -> [APIKey]

    /// Ends a key at a moment, now or at the end of an overlap; false when there is none.
    func revokeKey(_ id: APIKeyID, tenant: Tenant, at moment: Timestamp) async throws(StoreError) -> Bool

    /// Checks the history chain of every verification, or of one; answers every fault found.
    func verifyHistory(of verification: VerificationID?) async throws(StoreError) -> HistoryVerification

    /// Wraps every data key again under the current key-encryption key, in resumable batches; answers how many.
    func rewrapDataKeys(batchSize: Int) async throws(StoreError) -> Int

    /// The key-encryption keys that stored data needs.
    func keyIDsInUse() async throws(StoreError) -> Set<String>

    /// Destroys a verification's data key, blind indexes and stored bodies and answers the files to remove; the history
    /// chain stays. Nil when there is none of that id; `conflict` under a legal hold.
    func erase(_ id: VerificationID, at moment: Timestamp) async throws(StoreError) -> [DocumentFileID]?

    /// Jobs in the dead letter.
    func deadJobs(limit: Int) async throws(StoreError) -> [DeadJob]

    /// Puts a dead job back to work; false when there is none.
    func reviveJob(_ id: JobID) async throws(StoreError) -> Bool
}

/// A vendor in short.
package struct VendorSummary: Sendable, Equatable {
    package let id: VendorID
    package let name: String
    package let createdAt: Timestamp

    /// Creates a summary.
    package init(id: VendorID, name: String, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
    }
}

/// The result of checking history chains.
package struct HistoryVerification: Sendable, Equatable {
    package let checkedVerifications: Int
    package let checkedEntries: Int
    /// One sentence a fault, naming the verification and the sequence.
    package let faults: [String]

    /// Creates a result.
    package init(checkedVerifications: Int, checkedEntries: Int, faults: [String]) {
        self.checkedVerifications = checkedVerifications
        self.checkedEntries = checkedEntries
        self.faults = faults
    }
}

/// A job an operator must look at.
package struct DeadJob: Sendable, Equatable {
    package let id: JobID
    package let kind: JobKind
    package let verificationID: VerificationID
    package let attempts: Int
    package let reason: String
    package let diedAt: Timestamp

    /// Creates a dead job.
    package init(
        id: JobID, kind: JobKind, verificationID: VerificationID, attempts: Int, reason: String, diedAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.verificationID = verificationID
        self.attempts = attempts
        self.reason = reason
        self.diedAt = diedAt
    }
}
