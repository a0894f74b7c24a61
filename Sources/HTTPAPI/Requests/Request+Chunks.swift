import Hummingbird
import NIOCore
import NIOHTTP1
import Services

/// The client went away before its request was complete; nobody reads the answer.
struct ClientGone: Error {}

extension Request {
    /// Hands over the body piece by piece, counting; throws when it is too long or breaks off.
    func forEachChunk(
        _ context: APIRequestContext, maximumLength: Int, _ consume: (ByteBuffer) async throws -> Void
    ) async throws {
        try refuseOversize(maximumLength)
        try await context.allowBody(of: self)
        var count = 0
        var iterator = body.makeAsyncIterator()
        while true {
            let part: ByteBuffer?
            do {
                part = try await iterator.next()
            } catch let error as HTTPParserError {
                throw error
            } catch let error as CancellationError {
                throw error
            } catch {
                throw ClientGone()
            }
            guard let part else { break }
            count += part.readableBytes
            guard count <= maximumLength else { throw Self.oversize(maximumLength) }
            try await consume(part)
        }
        // The server's stream of parts ends without an error when the connection does.
        if let contentLength, count < contentLength { throw ClientGone() }
    }
}
