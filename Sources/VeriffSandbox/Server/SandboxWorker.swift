import Logging
import ServiceLifecycle
import Verification

/// Makes decisions and sends webhooks when they are due.
struct SandboxWorker: Service {
    /// More webhooks than this are not under way at once.
    private static let width = 32

    let core: SandboxCore
    let courier: WebhookCourier
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                var underWay = 0
                while !Task.isCancelled {
                    let (work, next) = core.takeDue(atMost: Self.width)
                    for item in work {
                        switch item {
                        case .decide(let session):
                            SandboxDecisions(core: core, logger: logger).decide(session)
                        case .expire(let session):
                            SandboxDecisions(core: core, logger: logger).expire(session)
                        case .deliver(let session, let delivery):
                            if underWay == Self.width, await group.next() != nil { underWay -= 1 }
                            underWay += 1
                            group.addTask { await deliver(session, delivery) }
                        }
                    }
                    if work.isEmpty { await core.wake.wait(atMost: next ?? .seconds(60)) }
                }
            }
        }
    }

    private func deliver(_ id: String, _ index: Int) async {
        let (session, integration, sendsSecondHeaders) = core.read { guarded in
            let session = guarded.state.sessions[id]
            return (session, session.flatMap { guarded.state.integrations[$0.apiKey] }, guarded.sendsSecondHeaders)
        }
        guard let session, let integration, session.deliveries.indices.contains(index) else { return }
        let delivery = session.deliveries[index]
        // An integration that lost its URL keeps its webhooks as tried and failed.
        var status: Int?
        if let url = integration.webhookURL {
            status = await courier.send(
                delivery, to: url, of: integration, sendsSecondHeaders: sendsSecondHeaders)
        }
        // A try that the shutdown cut off is not counted: the next start repeats it.
        guard status != nil || !Task.isCancelled else { return }
        record(status, of: delivery, index, session)
    }

    private func record(_ status: Int?, of delivery: SandboxDelivery, _ index: Int, _ session: SandboxSession) {
        let retryAfter = core.configuration.webhookRetries.wait(afterTries: delivery.tries + 1)
        do throws(SandboxRefusal) {
            try core.record(.webhook) { (entry, _) throws(SandboxRefusal) in
                entry.describe(session)
                entry.subject = delivery.subject
                entry.status = status
                entry.tries = delivery.tries + 1
                entry.event = .webhookTried(
                    session: session.id, delivery: index, isDelivered: status == 200, retryAfter: retryAfter)
            }
        } catch {
            logger.error("A webhook's try could not be written to the ledger.")
        }
    }
}
