import Logging
import Services
import Synchronization

/// Writes results in batches: what arrives while one batch is being written makes the next. A sender's slot is free only
/// when its result is durable.
final class ResultRecorder: Sendable {
    private struct State {
        var pending: [(DeliveryResult, CheckedContinuation<Void, Never>)] = []
        var isWriting = false
    }

    private let store: any DeliveryStore
    private let logger: Logger
    private let state = Mutex(State())

    init(store: any DeliveryStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Returns when the result is written, or when it could not be: then the lease runs out and it is sent again.
    func record(_ result: DeliveryResult) async {
        await withCheckedContinuation { continuation in
            let leads = state.withLock { state in
                state.pending.append((result, continuation))
                guard !state.isWriting else { return false }
                state.isWriting = true
                return true
            }
            if leads {
                // Owned by the recorder: ends as soon as nothing is pending.
                Task { await self.writeAll() }
            }
        }
    }

    private func writeAll() async {
        while true {
            let batch = state.withLock { state in
                let batch = state.pending
                state.pending = []
                if batch.isEmpty { state.isWriting = false }
                return batch
            }
            guard !batch.isEmpty else { return }
            do {
                let stale = try await store.record(batch.map(\.0))
                if !stale.isEmpty {
                    logger.info("Results of lost leases were dropped", metadata: ["count": "\(stale.count)"])
                }
            } catch {
                logger.warning(
                    "Results could not be written; they are sent again",
                    metadata: ["count": "\(batch.count)", "error": "\(error)"])
            }
            for (_, continuation) in batch { continuation.resume() }
        }
    }
}
