import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle
import Synchronization
import Testing

@testable import HTTPAPI

@Suite struct HTTPServerTests {
    @Test("over a socket: 100-continue is answered when the body is wanted, and not before a refusal")
    func continues() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let upload = Bodies.upload()
        let head =
            "POST /v1/verifications/\(id)/documents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(test.key)\r\n"
            + "Content-Type: application/json\r\nExpect: 100-continue\r\n"

        try await withServer(test) { port in
            let accepted = try await exchange(
                port, head + "Content-Length: \(upload.utf8.count)\r\nConnection: close\r\n\r\n",
                afterContinue: upload)
            let refused = try await exchange(port, head + "Content-Length: 20000000\r\n\r\n", afterContinue: upload)

            #expect(accepted.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created"))
            #expect(refused.hasPrefix("HTTP/1.1 413"))
            #expect(!refused.contains("100 Continue"))
        }
        #expect(test.stores.inspect { $0.files.count } == 1)
    }

    @Test("over a socket: a refusal is readable although the body still arrives, and the connection ends")
    func refusesWhileSending() async throws {
        let test = TestAPI()
        let body = String(repeating: " ", count: 400_000)

        try await withServer(test) { port in
            let answer = try await exchange(
                port,
                "POST /v1/verifications HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(test.key)\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n")

            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("body_too_large"))
        }
    }

    /// Runs a server for the length of the body and stops it as an operator would.
    private func withServer(_ test: TestAPI, _ body: @Sendable (Int) async throws -> Void) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = HTTPServer.build(
            test.api.responder, settings: HTTPServerSettings(host: "127.0.0.1", port: 0), logger: logger
        ) { channel in
            port.yield(channel.localAddress?.port ?? 0)
        }
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            try await body(port)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Sends bytes, further ones once told to continue, and answers all that came until the connection ended.
    private func exchange(_ port: Int, _ bytes: String, afterContinue more: String = "") async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(5))
            .channelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: bytes))
            var received = ""
            for try await buffer in inbound {
                received += String(buffer: buffer)
                if received == "HTTP/1.1 100 Continue\r\n\r\n" { try await outbound.write(ByteBuffer(string: more)) }
            }
            return received
        }
    }
}
