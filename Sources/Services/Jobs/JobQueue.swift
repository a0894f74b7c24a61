/// The durable queue. The database's clock decides leases and due times.
package protocol JobQueue: Sendable {
    /// Takes up to `limit` due jobs, spread fairly over vendors.
    func claim(_ queue: JobQueueName, limit: Int, lease: Duration) async throws(StoreError) -> [ClaimedJob]

    /// Extends leases; answers those that are still held.
    func heartbeat(_ leases: [JobLease], lease: Duration) async throws(StoreError) -> Set<JobLease>

    /// Ends a job that has nothing more to do; it runs again if it was woken meanwhile.
    func finish(_ lease: JobLease) async throws(StoreError)

    /// Puts a job off without counting an attempt; a wake brings it back at once.
    func snooze(_ lease: JobLease, for delay: Duration) async throws(StoreError)

    /// Puts a failed job off and counts the attempt.
    func retry(_ lease: JobLease, after delay: Duration, errorClass: String) async throws(StoreError)

    /// Takes a job out of the queue for an operator to look at.
    func deadLetter(_ lease: JobLease, reason: String) async throws(StoreError)

    /// Returns jobs whose lease has run out to the queue, in bounded batches; answers how many.
    func rescue(limit: Int) async throws(StoreError) -> Int

    /// Hints that something is due in a queue; yields at least after every reconnect. Correctness never depends on it.
    func hints() -> AsyncStream<JobQueueName>
}
