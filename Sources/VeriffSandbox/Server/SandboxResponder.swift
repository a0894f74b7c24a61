import HTTPTypes
import Hummingbird
import NIOCore
import Veriff

/// Between the HTTP server and the sandbox's parts: reads requests, signs and writes answers.
struct SandboxResponder: HTTPResponder {
    /// The longest body that is read: an image in base64 and what surrounds it.
    private static let bodyLimit = MediaBody.maximumContentLength + 4_096

    let core: SandboxCore
    let api: SandboxAPI
    let control: SandboxControl
    let page = SandboxPage()

    func respond(to request: Request, context: SandboxContext) async throws -> Response {
        if request.uri.path == "/", request.method == .get || request.method == .head { return page.response }
        guard let received = try await read(request) else {
            return write(SandboxReply(SandboxAnswer(.tooLarge)))
        }
        let latency = core.read(\.latency)
        if latency > .zero { try await Task.sleep(for: latency) }

        let isControl = received.segments.first == "sandbox"
        let reply = isControl ? control.reply(to: received) : api.reply(to: received)
        if reply.fault == .lostAnswer {
            // The answer that follows is written to a closed connection, which is what a lost one looks like.
            try? await context.channel.close()
        }
        return write(reply)
    }

    /// The request with its whole body; nothing when it is too long.
    private func read(_ request: Request) async throws -> SandboxRequest? {
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: Self.bodyLimit)
        } catch is NIOTooManyBytesError {
            return nil
        }
        return SandboxRequest(
            method: request.method.rawValue, path: request.uri.path,
            origin: "http://" + (request.head.authority ?? "localhost"), client: request.headers[.client],
            signature: request.headers[.signature], authorization: request.headers[.authorization],
            body: Array(buffer.readableBytesView))
    }

    private func write(_ reply: SandboxReply) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = reply.answer.contentType
        if let pause = reply.answer.retryAfterInSeconds { headers[.retryAfter] = String(pause) }
        if let integration = reply.integration, let secret = integration.secrets.first {
            let isForged = reply.fault == .badSignature
            let signed = isForged ? [] : reply.answer.body
            let signature = VeriffSignature(of: signed, secret: secret).hexadecimal
            headers[.client] = integration.apiKey
            headers[.signature] = signature
            if core.read(\.sendsSecondHeaders) {
                headers[.secondClient] = integration.apiKey
                headers[.secondSignature] = signature
            }
        }
        return Response(
            status: HTTPResponse.Status(code: reply.answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.answer.body)))
    }
}

/// The context of a request, with the connection it came by.
struct SandboxContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

extension HTTPField.Name {
    fileprivate static let client = named(VeriffHeader.client)
    fileprivate static let signature = named(VeriffHeader.signature)
    fileprivate static let secondClient = named(VeriffHeader.secondClient)
    fileprivate static let secondSignature = named(VeriffHeader.secondSignature)

    /// A name that is a token by construction.
    private static func named(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("Header names of the provider are tokens.") }
        return field
    }
}
