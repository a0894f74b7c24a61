import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// What handlers tell the connection they answer on.
enum ConnectionGuardEvent: Sendable {
    /// The body is going to be read.
    case bodyWanted
}

/// Watches one connection: answers `Expect: 100-continue` when a handler wants the body, ends requests that take too
/// long, and closes cleanly after an answer that says so.
final class ConnectionGuardHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let tickInterval: TimeAmount = .seconds(1)

    private let limits: ConnectionLimits
    private var connection: ConnectionGuard
    private var tick: Scheduled<Void>?

    init(limits: ConnectionLimits) {
        self.limits = limits
        connection = ConnectionGuard(limits: limits, now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        scheduleTick(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        tick?.cancel()
        tick = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        tick?.cancel()
        tick = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !connection.discardsInput else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            let expects = head.headerFields[.expect]?.lowercased() == "100-continue"
            connection.head(expectsContinue: expects, now: .now())
        case .body(let buffer): connection.body(bytes: buffer.readableBytes)
        case .end: connection.end(now: .now())
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Nobody behind this handler asks for more: what still comes must be read here to be thrown away.
        if connection.discardsInput { context.read() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if connection.discardsInput, case ChannelEvent.inputClosed = event {
            context.close(promise: nil)
            return
        }
        context.fireUserInboundEventTriggered(event)
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard case ConnectionGuardEvent.bodyWanted = event else {
            context.triggerUserOutboundEvent(event, promise: promise)
            return
        }
        perform(connection.bodyWanted(), context)
        promise?.succeed()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var part = unwrapOutboundIn(data)
        let writing: ConnectionGuard.Writing
        switch part {
        case .head(var head):
            guard head.status.kind != .informational else {
                context.write(data, promise: promise)
                return
            }
            writing = connection.responseHead(closes: head.headerFields[.connection]?.lowercased() == "close")
            if writing == .passAndMarkClosing {
                head.headerFields[.connection] = "close"
                part = .head(head)
            }
        case .body: writing = connection.responseBody(now: .now())
        case .end: writing = connection.responseEnd(now: .now())
        }
        switch writing {
        case .pass: context.write(data, promise: promise)
        case .passAndMarkClosing: context.write(wrapOutboundOut(part), promise: promise)
        case .passAndStartClosing:
            context.writeAndFlush(data, promise: promise)
            linger(context)
        case .drop: promise?.fail(ChannelError.ioOnClosedChannel)
        }
    }

    private func perform(_ action: ConnectionGuard.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .none: break
        case .sendContinue:
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        case .refuseSlowRequest: refuse(.requestTimeout, context)
        case .giveUpOnHandler: refuse(.serviceUnavailable, context)
        case .close: context.close(promise: nil)
        }
    }

    /// Answers in place of a handler that has not; whatever it answers later is dropped.
    private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
        let fields: HTTPFields = [.contentLength: "0", .connection: "close", .retryAfter: "2"]
        connection.startClosing(now: .now())
        context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        linger(context)
    }

    /// Ends our side only: closing outright while the client still sends would reset the connection under the answer.
    private func linger(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        context.read()
    }

    private func scheduleTick(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        tick = context.eventLoop.scheduleTask(in: Self.tickInterval) {
            let (handler, context) = bound.value
            handler.perform(handler.connection.tick(now: .now()), context)
            if context.channel.isActive { handler.scheduleTick(context) }
        }
    }
}
