package import Logging
import ServiceLifecycle
package import Services
package import Verification

/// The standing duties of a worker: jobs and deliveries of lost workers go back to their queue, lapsed verifications
/// end, and what has had its time or was left by a crash is removed. Every worker may do them at the same time; each row is taken by one.
package struct Maintenance: Service {
    private let jobs: any JobQueue
    private let deliveries: any DeliveryStore
    private let verifications: VerificationService
    private let upkeep: any DatabaseUpkeep
    private let content: any DocumentContentSweeper
    private let clock: any WallClock
    private let configuration: MaintenanceConfiguration
    private let logger: Logger

    /// Creates the service.
    package init(
        jobs: any JobQueue, deliveries: any DeliveryStore, verifications: VerificationService,
        upkeep: any DatabaseUpkeep, content: any DocumentContentSweeper, clock: any WallClock,
        configuration: MaintenanceConfiguration, logger: Logger
    ) {
        self.jobs = jobs
        self.deliveries = deliveries
        self.verifications = verifications
        self.upkeep = upkeep
        self.content = content
        self.clock = clock
        self.configuration = configuration
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await every(configuration.rescueInterval) { try await rescue() } }
                group.addTask { await every(configuration.lapseInterval) { try await lapse() } }
                group.addTask { await every(configuration.sweepInterval) { try await sweepRows() } }
                group.addTask { await every(configuration.upkeepInterval) { try await upkeep.ensurePartitions() } }
                group.addTask { await every(configuration.upkeepInterval) { try await sweepFiles() } }
            }
        }
    }

    private func rescue() async throws {
        let jobs = try await jobs.rescue(limit: configuration.rescueBatch)
        let deliveries = try await deliveries.rescue(limit: configuration.rescueBatch)
        guard jobs + deliveries > 0 else { return }
        logger.warning(
            "Work of a lost worker went back to its queue",
            metadata: ["jobs": "\(jobs)", "deliveries": "\(deliveries)"])
    }

    private func lapse() async throws {
        let ended = try await verifications.endLapsed()
        guard ended > 0 else { return }
        logger.info("Lapsed verifications ended", metadata: ["count": "\(ended)"])
    }

    private func sweepRows() async throws {
        // A full batch may have left some.
        while try await upkeep.sweep(at: clock.now(), limit: configuration.sweepBatch) >= configuration.sweepBatch {
            try Task.checkCancellation()
        }
    }

    private func sweepFiles() async throws {
        let partial = try await content.sweepPartialFiles(olderThan: configuration.partialFileAge)
        let upkeep = upkeep
        let orphans = try await content.sweepOrphans(olderThan: configuration.orphanAge) { ids in
            try await upkeep.knownFiles(among: ids)
        }
        guard partial + orphans > 0 else { return }
        logger.notice(
            "Files that no document names were removed", metadata: ["partial": "\(partial)", "orphans": "\(orphans)"])
    }

    private func every(_ interval: Duration, _ duty: () async throws -> Void) async {
        repeat {
            do {
                try await duty()
            } catch {
                logger.warning("A standing duty failed; it is tried again", metadata: ["error": "\(error)"])
            }
        } while (try? await Task.sleep(for: interval)) != nil
    }
}
