import Glibc
import Synchronization

/// A tiny HTTP server on plain blocking sockets, one thread a connection, that answers as a test tells it to.
final class LoopbackServer: Sendable {
    /// A request as it came over the wire.
    struct Request: Sendable {
        let connection: Int
        let head: String
        let body: [UInt8]
    }

    /// What the server does with a request.
    enum Answer: Sendable {
        /// These bytes, and the connection stays open.
        case bytes(String)
        /// These bytes, and then the connection is closed.
        case close(after: String)
        /// A reset instead of an answer.
        case reset
        /// Nothing, until the client goes away.
        case silence
        /// This head, and then body bytes without an end.
        case endless(head: String)
        /// This head, and then header lines without an end.
        case endlessHead
    }

    typealias Handler = @Sendable (Request) -> Answer

    let port: UInt16
    private let listener: Int32
    private let handler: Handler
    private let seen = Mutex<[Request]>([])
    private let gone = Mutex<(count: Int, waiters: [CheckedContinuation<Void, Never>])>((0, []))
    private let arrived = Mutex<(count: Int, waiters: [(Int, CheckedContinuation<Void, Never>)])>((0, []))

    init(_ handler: @escaping Handler) throws {
        (listener, port) = try Self.listen()
        self.handler = handler
        let listener = listener
        Self.thread { [weak self] in
            var connections = 0
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                connections += 1
                let number = connections
                guard let server = self else {
                    close(connection)
                    break
                }
                Self.thread { server.serve(connection, number) }
            }
            close(listener)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// The URL of the server's root, without a final slash.
    var url: String { "http://127.0.0.1:\(port)" }

    /// The requests so far.
    var requests: [Request] { seen.withLock { $0 } }

    /// Waits until this many requests have arrived.
    func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = arrived.withLock { state in
                if state.count < count { state.waiters.append((count, continuation)) }
                return state.count >= count
            }
            if isThere { continuation.resume() }
        }
    }

    /// Waits until a client has closed a connection that was kept silent.
    func waitForDisconnect() async {
        await withCheckedContinuation { continuation in
            let isGone = gone.withLock { state in
                if state.count == 0 { state.waiters.append(continuation) }
                return state.count > 0
            }
            if isGone { continuation.resume() }
        }
    }

    /// A port on which nobody listens.
    static func vacantPort() throws -> UInt16 {
        let (listener, port) = try listen()
        close(listener)
        return port
    }

    private func serve(_ socket: Int32, _ number: Int) {
        defer { close(socket) }
        var buffer: [UInt8] = []
        while let request = Self.read(socket, number, &buffer) {
            let due = arrived.withLock { state in
                seen.withLock { $0.append(request) }
                state.count += 1
                defer { state.waiters.removeAll { $0.0 <= state.count } }
                return state.waiters.filter { $0.0 <= state.count }
            }
            for waiter in due { waiter.1.resume() }
            switch handler(request) {
            case .bytes(let text):
                guard Self.write(socket, text) else { return }
            case .close(let text):
                _ = Self.write(socket, text)
                return
            case .reset:
                var option = linger(l_onoff: 1, l_linger: 0)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
                return
            case .silence:
                var byte: UInt8 = 0
                while recv(socket, &byte, 1, 0) > 0 {}
                let waiters = gone.withLock { state in
                    state.count += 1
                    defer { state.waiters = [] }
                    return state.waiters
                }
                for waiter in waiters { waiter.resume() }
                return
            case .endless(let head):
                guard Self.write(socket, head) else { return }
                while Self.write(socket, String(repeating: "x", count: 4096)) {}
                return
            case .endlessHead:
                guard Self.write(socket, "HTTP/1.1 200 OK\r\n") else { return }
                while Self.write(socket, "X-Filler: " + String(repeating: "x", count: 1000) + "\r\n") {}
                return
            }
        }
    }

    private static func read(_ socket: Int32, _ number: Int, _ buffer: inout [UInt8]) -> Request? {
        let separator = Array("\r\n\r\n".utf8)
        while true {
            if let end = (0..<max(buffer.count - 3, 0)).first(where: { Array(buffer[$0..<$0 + 4]) == separator }) {
                let head = String(decoding: buffer[..<end], as: UTF8.self)
                let length =
                    head.lowercased().split(separator: "\r\n")
                    .first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
                if buffer.count >= end + 4 + length {
                    let body = Array(buffer[(end + 4)..<(end + 4 + length)])
                    buffer.removeFirst(end + 4 + length)
                    return Request(connection: number, head: head, body: body)
                }
            }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(socket, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk.prefix(count)
        }
    }

    private static func write(_ socket: Int32, _ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    private static func listen() throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && Glibc.listen(listener, 128) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard status else { throw Failure() }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    struct Failure: Error {}

    private static func thread(_ body: @escaping @Sendable () -> Void) {
        final class Box: Sendable {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        var thread = pthread_t()
        pthread_create(
            &thread,
            nil,
            { context in
                if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            },
            Unmanaged.passRetained(Box(body)).toOpaque()
        )
        pthread_detach(thread)
    }
}
