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
        try await FaultyConnection(channel: context.channel).fail(reply.fault, holding: core.read(\.heldAnswer))
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
            signature: request.headers[.signature], legacySignature: request.headers[.legacySignature],
            authorization: request.headers[.authorization], body: Array(buffer.readableBytesView))
    }

    private func write(_ reply: SandboxReply) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = reply.answer.contentType
        if let pause = reply.answer.retryAfterInSeconds { headers[.retryAfter] = String(pause) }
        if let integration = reply.integration { sign(reply, &headers, integration) }
        return Response(
            status: HTTPResponse.Status(code: reply.answer.status), headers: headers,
            body: reply.fault == .slow
                ? FaultyConnection.slowBody(reply.answer.body, taking: core.read(\.slowAnswer))
                : ResponseBody(byteBuffer: ByteBuffer(bytes: reply.answer.body)))
    }

    private func sign(_ reply: SandboxReply, _ headers: inout HTTPFields, _ integration: SandboxIntegration) {
        guard let secret = integration.secrets.first else { return }
        let signed = reply.fault == .badSignature ? [] : reply.answer.body
        headers[.client] = integration.apiKey
        if reply.isSignedAsOfOld {
            headers[.legacySignature] = LegacySignature(of: signed, secret: secret).hexadecimal
        }
        let signature = VeriffSignature(of: signed, secret: secret).hexadecimal
        headers[.signature] = signature
        guard core.read(\.sendsSecondHeaders) else { return }
        headers[.secondClient] = integration.apiKey
        headers[.secondSignature] = signature
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
    fileprivate static let legacySignature = named(LegacySignature.header)

    /// A name that is a token by construction.
    private static func named(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("Header names of the provider are tokens.") }
        return field
    }
}
