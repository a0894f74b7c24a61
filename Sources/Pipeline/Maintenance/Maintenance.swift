package import Logging
import ServiceLifecycle
package import Services

/// The standing duties of a worker: jobs and deliveries of lost workers go back to their queue, lapsed verifications
/// end. Every worker may do them at the same time; each row is taken by one.
package struct Maintenance: Service {
    private let jobs: any JobQueue
    private let deliveries: any DeliveryStore
    private let verifications: VerificationService
    private let configuration: MaintenanceConfiguration
    private let logger: Logger

    /// Creates the service.
    package init(
        jobs: any JobQueue, deliveries: any DeliveryStore, verifications: VerificationService,
        configuration: MaintenanceConfiguration, logger: Logger
    ) {
        self.jobs = jobs
        self.deliveries = deliveries
        self.verifications = verifications
        self.configuration = configuration
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await every(configuration.rescueInterval) { try await rescue() } }
                group.addTask { await every(configuration.lapseInterval) { try await lapse() } }
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
