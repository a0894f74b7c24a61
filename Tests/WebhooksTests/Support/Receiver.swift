import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A small HTTP server that keeps what is sent to it and answers as its script says, path by path.
final class Receiver: Sendable {
    /// What came.
    struct Received: Sendable {
        let path: String
        let headers: [String: String]
        let body: [UInt8]
    }

    private struct State {
        var received: [Received] = []
        var statuses: [String: [Int]] = [:]
        var stalled: Set<String> = []
        var isOver = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let listening = Mutex(0)

    /// The address of a path.
    func url(_ path: String = "/hook") -> String { "http://127.0.0.1:\(listening.withLock { $0 })\(path)" }

    /// What came so far, to a path or to any.
    func received(_ path: String? = nil) -> [Received] {
        state.withLock { $0.received.filter { path == nil || $0.path == path } }
    }

    /// The next answers to a path; 200 after them.
    func answer(_ statuses: [Int], to path: String = "/hook") {
        state.withLock { $0.statuses[path] = statuses }
    }

    /// A path that gives no answer until the test is over.
    func stall(_ path: String) {
        state.withLock { _ = $0.stalled.insert(path) }
    }

    private func take(_ received: Received) -> (status: Int, isStalled: Bool) {
        state.withLock { state in
            state.received.append(received)
            var statuses = state.statuses[received.path] ?? []
            let status = statuses.isEmpty ? 200 : statuses.removeFirst()
            state.statuses[received.path] = statuses
            return (status, state.stalled.contains(received.path))
        }
    }

    private func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isOver { state.waiting.append(continuation) }
                return state.isOver
            }
            if isOver { continuation.resume() }
        }
    }

    private func release() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.isOver = true
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Runs a receiver around a test.
    static func run(_ test: (Receiver) async throws -> Void) async throws {
        let receiver = Receiver()
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            let headers = request.headers.map { ($0.name.canonicalName, $0.value) }
            let (status, isStalled) = receiver.take(
                Received(
                    path: request.uri.path, headers: Dictionary(headers) { first, _ in first },
                    body: Array(body.readableBytesView)))
            if isStalled { await receiver.waitForEnd() }
            return Response(status: .init(code: status))
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
            defer {
                receiver.release()
                group.cancelAll()
            }
            for await port in ports { receiver.listening.withLock { $0 = port } }
            try await test(receiver)
        }
    }
}
