import Services
import Synchronization

/// Bounds how many uploads are in flight, and with them the memory they take.
package final class UploadPermits: Sendable {
    private let available: Mutex<Int>

    /// Creates so many permits.
    package init(_ count: Int) {
        available = Mutex(count)
    }

    /// Runs an upload under a permit; refuses when all are taken.
    func withPermit<Result>(weight: Int = 1, _ body: () async throws -> Result) async throws -> Result {
        let isTaken = available.withLock { available in
            guard available >= weight else { return false }
            available -= weight
            return true
        }
        guard isTaken else {
            throw ServiceError(
                .unavailable, "Too many uploads are in flight; try again.", retryAfter: .seconds(1))
        }
        defer { available.withLock { $0 += weight } }
        return try await body()
    }
}
