import Logging
import OutboundHTTP
import ServiceLifecycle
import Services
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("The sandbox as a service", .timeLimit(.minutes(1)))
struct SandboxLifecycleTests {
    private static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test("webhooks reach a receiver over HTTP with a signature that holds")
    func realReceiver() async throws {
        try await WebhookReceiver.run { url, received in
            let client = try CurlClient(
                configuration: CurlClientConfiguration(
                    policy: .trusting(hosts: ["127.0.0.1"], requiresHTTPS: false)), logger: Self.quiet)
            try await SandboxHarness.run(webhookURL: url, webhooksThrough: client) { sandbox in
                let integration = sandbox.integration(.photoID)
                let session = try await sandbox.provider.openSession(
                    SandboxHarness.request(.photoID), at: integration)
                try await sandbox.provider.submitSession(session.id, at: integration)

                var kinds: [ProviderNotification.Kind] = []
                for await webhook in received {
                    let notification = try VeriffWebhookDecoder().decode(
                        body: webhook.body, authClient: webhook.client, signature: webhook.signature,
                        integration: integration)
                    #expect(notification.sessionID == session.id)
                    kinds.append(notification.kind)
                    if kinds.count == 2 { break }
                }
                #expect(kinds == [.submitted, .decision])
            }
            await client.shutdown()
        }
    }

    @Test("a graceful shutdown ends it, also with decisions and webhooks pending")
    func gracefulShutdown() async throws {
        var configuration = VeriffSandboxConfiguration()
        configuration.decisionDelay = .seconds(3_600)
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = try VeriffSandboxServer(
            configuration: configuration, webhooks: WebhookInbox(), logger: Self.quiet
        ) { port in
            listening.yield(port)
            listening.finish()
        }
        let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [server], logger: Self.quiet))

        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await port in ports { #expect(port > 0) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}
