import Postgres
package import Services
import Verification

/// The queue in PostgreSQL.
package struct PostgresJobQueue: JobQueue {
    private let database: Database
    private let hintSource: PostgresHints?

    /// Works in the role of the workers.
    package init(_ database: Database, hints: PostgresHints? = nil) {
        self.database = database
        hintSource = hints
    }

    package func claim(
        _ queue: JobQueueName, limit: Int, lease: Duration
    ) async throws(StoreError) -> [ClaimedJob] {
        guard limit > 0 else { return [] }
        return try await database.write(ClaimJobs(queue: queue, limit: limit, lease: lease))
    }

    package func heartbeat(_ leases: [JobLease], lease: Duration) async throws(StoreError) -> Set<JobLease> {
        guard !leases.isEmpty else { return [] }
        let held = Set(try await database.write(ExtendLeases(leases: leases, lease: lease)))
        return Set(leases.filter { held.contains(ExtendLeases.Held(id: $0.jobID, token: WideBits($0.token))) })
    }

    package func finish(_ lease: JobLease) async throws(StoreError) {
        try await database.write(FinishJob(lease: lease))
    }

    package func snooze(_ lease: JobLease, for delay: Duration) async throws(StoreError) {
        try await database.write(PutJobOff(lease: lease, delay: delay, isSnooze: true, errorClass: nil))
    }

    package func retry(_ lease: JobLease, after delay: Duration, errorClass: String) async throws(StoreError) {
        try await database.write(PutJobOff(lease: lease, delay: delay, isSnooze: false, errorClass: errorClass))
    }

    package func deadLetter(_ lease: JobLease, reason: String) async throws(StoreError) {
        try await database.write(BuryJob(lease: lease, reason: reason))
    }

    package func rescue(limit: Int) async throws(StoreError) -> Int {
        var batch = PostgresBatch()
        let slot = batch.add(RescueJobs(limit: limit))
        return try await database.write(batch)[slot].affectedRows
    }

    package func hints() -> AsyncStream<JobQueueName> {
        hintSource?.jobHints() ?? AsyncStream { $0.finish() }
    }
}
