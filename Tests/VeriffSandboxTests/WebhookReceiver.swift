import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A small HTTP server that keeps what is sent to it and answers 200.
struct WebhookReceiver {
    /// What came.
    struct Received: Sendable {
        let client: String?
        let signature: String?
        let body: [UInt8]
    }

    /// Runs a receiver around a test, which gets its URL and what comes.
    static func run(_ test: (_ url: String, _ received: AsyncStream<Received>) async throws -> Void) async throws {
        let (received, deliver) = AsyncStream.makeStream(of: Received.self)
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            let headers = request.headers
            deliver.yield(
                Received(
                    client: HTTPField.Name("x-auth-client").flatMap { headers[$0] },
                    signature: HTTPField.Name("x-hmac-signature").flatMap { headers[$0] },
                    body: Array(body.readableBytesView)))
            return Response(status: .ok)
        }
        let application = Application(
            responder: responder, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                listening.yield(channel.localAddress?.port ?? 0)
                listening.finish()
            }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Ends by cancellation when the test is over.
                try? await application.run()
                listening.finish()
            }
            var port = 0
            for await listened in ports { port = listened }
            defer { group.cancelAll() }
            try await test("http://127.0.0.1:\(port)/hook", received)
        }
    }
}
