package import Verification

/// A job to be stored: ids only, never personal data.
package struct NewJob: Sendable, Equatable {
    package let id: JobID
    package let kind: JobKind
    /// An attempt or a provider session, as the kind says.
    package var subject: UInt128 { subjectBits.value }
    private let subjectBits: WideBits
    package let runAt: Timestamp

    /// Creates a job. Its dedupe key is (kind, subject) among unfinished jobs; a second one wakes the first.
    package init(id: JobID, kind: JobKind, subject: UInt128, runAt: Timestamp) {
        self.id = id
        self.kind = kind
        subjectBits = WideBits(subject)
        self.runAt = runAt
    }
}

/// The right to work on a job until the lease runs out; the token changes with every claim.
package struct JobLease: Sendable, Hashable {
    package let jobID: JobID
    package var token: UInt128 { tokenBits.value }
    private let tokenBits: WideBits
    /// How often the job had been woken when it was claimed: a later wake makes it run again.
    package let wakes: Int

    /// Creates a lease.
    package init(jobID: JobID, token: UInt128, wakes: Int) {
        self.jobID = jobID
        tokenBits = WideBits(token)
        self.wakes = wakes
    }
}

/// A job a worker holds.
package struct ClaimedJob: Sendable, Equatable {
    package let lease: JobLease
    package let kind: JobKind
    package let tenant: Tenant
    package let verificationID: VerificationID
    package var subject: UInt128 { subjectBits.value }
    private let subjectBits: WideBits
    /// 1 for the first run of this stage; snoozes do not count.
    package let attempt: Int
    /// The run before this one ended without a word (its lease ran out): what it had called may have happened.
    package let previousRunWasLost: Bool
    /// How many runs of the stage ended without a word.
    package let losses: Int
    /// The stage follows on the one before in the same run: nobody else can have begun it.
    package let continuesRun: Bool
    package let createdAt: Timestamp

    /// Creates a claimed job.
    package init(
        lease: JobLease, kind: JobKind, tenant: Tenant, verificationID: VerificationID, subject: UInt128, attempt: Int,
        previousRunWasLost: Bool, losses: Int = 0, continuesRun: Bool = false, createdAt: Timestamp
    ) {
        self.lease = lease
        self.kind = kind
        self.tenant = tenant
        self.verificationID = verificationID
        subjectBits = WideBits(subject)
        self.attempt = attempt
        self.previousRunWasLost = previousRunWasLost
        self.losses = losses
        self.continuesRun = continuesRun
        self.createdAt = createdAt
    }

    /// The same job at its next stage, as a store leaves it when a stage is recorded: still leased, counted anew.
    package func advanced(to kind: JobKind) -> ClaimedJob {
        ClaimedJob(
            lease: lease, kind: kind, tenant: tenant, verificationID: verificationID, subject: subject, attempt: 1,
            previousRunWasLost: false, continuesRun: true, createdAt: createdAt)
    }
}
