import Services
import Synchronization

/// The leases of the jobs that run in this process, with a way to break each one off.
final class HeldLeases: Sendable {
    private let held = Mutex<[JobLease: @Sendable () -> Void]>([:])

    /// Everything held now.
    var all: [JobLease] {
        held.withLock { Array($0.keys) }
    }

    /// How many jobs run.
    var count: Int {
        held.withLock { $0.count }
    }

    /// Notes a lease and how to break its run off.
    func hold(_ lease: JobLease, cancel: @escaping @Sendable () -> Void) {
        held.withLock { $0[lease] = cancel }
    }

    /// Forgets a lease.
    func release(_ lease: JobLease) {
        held.withLock { $0[lease] = nil }
    }

    /// Breaks off the runs whose lease another worker has taken.
    func cancel(allBut kept: Set<JobLease>, of asked: [JobLease]) {
        let lost = held.withLock { held in asked.filter { !kept.contains($0) }.compactMap { held[$0] } }
        for cancel in lost { cancel() }
    }
}
