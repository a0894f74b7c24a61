import Glibc
import Hummingbird
import NIOCore

/// A connection that fails as planned.
struct FaultyConnection {
    let channel: any Channel

    /// Lets the connection fail before the answer is written: what is written to a closed one is lost.
    func fail(_ fault: SandboxFault?, holding longest: Duration) async throws {
        switch fault {
        case .lostAnswer: try? await channel.close()
        case .reset: await reset()
        case .timeout:
            await hold(longest)
            try? await channel.close()
        case .slow, .serverError, .throttle, .badSignature, .badJSON, nil: break
        }
    }

    /// Closes so that the other side reads of a reset, not of an end.
    private func reset() async {
        if let socket = channel as? any SocketOptionProvider {
            try? await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        }
        try? await channel.close()
    }

    /// Waits until the caller has given up, or for so long.
    private func hold(_ longest: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                try? await Task.sleep(for: longest)
                // Ends the other wait, which cannot be cancelled.
                try? await channel.close()
            }
            try? await channel.closeFuture.get()
            group.cancelAll()
        }
    }

    /// A body that comes in pieces, spread over a time.
    static func slowBody(_ bytes: [UInt8], taking duration: Duration) -> ResponseBody {
        let pieces = 8
        let size = max(bytes.count / pieces, 1)
        return ResponseBody(contentLength: bytes.count) { writer in
            for start in stride(from: 0, to: bytes.count, by: size) {
                try await Task.sleep(for: duration / pieces)
                try await writer.write(ByteBuffer(bytes: bytes[start..<min(start + size, bytes.count)]))
            }
            try await writer.finish(nil)
        }
    }
}
