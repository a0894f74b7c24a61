package import Logging
import Metrics
package import OutboundHTTP
import ServiceLifecycle
package import Services
package import Verification

/// Claims due deliveries, sends them and records what became of them, until it is shut down; a shutdown lets those under
/// way come to an end.
package struct DeliveryWorker: Service {
    private let store: any DeliveryStore
    private let configuration: DeliveryWorkerConfiguration
    private let attempt: DeliveryAttempt
    private let recorder: ResultRecorder
    private let logger: Logger

    /// Creates a worker.
    package init(
        store: any DeliveryStore, client: any OutboundHTTPClient, clock: any WallClock, identifiers: IdentifierSource,
        configuration: DeliveryWorkerConfiguration, logger: Logger
    ) {
        self.store = store
        self.configuration = configuration
        self.attempt = DeliveryAttempt(
            client: client, schedule: configuration.schedule, clock: clock, identifiers: identifiers,
            timeout: configuration.timeout)
        self.recorder = ResultRecorder(store: store, logger: logger)
        self.logger = logger
    }

    package func run() async throws {
        let (bell, ringing) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for await _ in store.hints() { ringing.yield() } }
                group.addTask { await tick(ringing) }
                await deliver(wokenBy: bell, ringing)
                group.cancelAll()
            }
        } onGracefulShutdown: {
            ringing.finish()
        }
    }

    /// Polling is the truth: hints only make it sooner.
    private func tick(_ bell: AsyncStream<Void>.Continuation) async {
        repeat {
            bell.yield()
        } while (try? await Task.sleep(for: configuration.pollInterval * Double.random(in: 0.5...1))) != nil
    }

    private func deliver(wokenBy bell: AsyncStream<Void>, _ ringing: AsyncStream<Void>.Continuation) async {
        await withDiscardingTaskGroup { group in
            let slots = Slots(configuration.concurrency)
            for await _ in bell {
                let free = slots.free
                guard free > 0, let claimed = await claim(atMost: free) else { continue }
                slots.take(claimed.count)
                for delivery in claimed {
                    group.addTask {
                        await deliver(delivery)
                        slots.giveBack()
                        ringing.yield()
                    }
                }
                // A claim spreads over endpoints and may leave some behind: only an empty one says that nothing is due.
                if !claimed.isEmpty { ringing.yield() }
            }
        }
    }

    private func claim(atMost limit: Int) async -> [ClaimedDelivery]? {
        do {
            return try await store.claim(
                limit: limit, perEndpoint: configuration.perEndpoint, lease: configuration.lease)
        } catch {
            logger.warning("No deliveries can be claimed", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func deliver(_ delivery: ClaimedDelivery) async {
        let result = await attempt.perform(delivery)
        Timer(
            label: "webhook.delivery.duration", dimensions: [("outcome", result.next == .delivered ? "ok" : "failed")]
        )
        .record(duration: result.duration)
        await recorder.record(result)
        guard result.next != .delivered else { return }
        logger.info(
            "Delivery failed",
            metadata: [
                "event.id": "\(delivery.eventID)", "webhook.endpoint": "\(delivery.endpointID)",
                "webhook.attempt": "\(delivery.attempt)", "http.status": "\(result.responseStatus ?? 0)",
                "error.class": "\(result.errorClass ?? "none")",
            ])
    }
}
