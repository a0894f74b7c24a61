import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct ConnectionGuardTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    @Test("a client that waits is told to go on once, when a handler wants the body")
    func continues() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: true, now: start)

        #expect(connection.bodyWanted() == .sendContinue)
        #expect(connection.bodyWanted() == .none)
        #expect(connection.responseHead(closes: false) == .pass)
    }

    @Test("a client that still waits when the answer comes gets the connection closed")
    func closesOnWaitingClient() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: true, now: start)

        #expect(connection.responseHead(closes: false) == .passAndMarkClosing)
        #expect(connection.bodyWanted() == .none)
        #expect(connection.responseEnd(now: start) == .passAndStartClosing)
        #expect(connection.discardsInput)
    }

    @Test("a body slower than the least rate is refused, a faster one is not")
    func watchesRate() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: false, now: start)
        connection.body(bytes: 40 * 1024)

        #expect(connection.tick(now: start + .seconds(9)) == .none)
        #expect(connection.tick(now: start + .seconds(11)) == .refuseSlowRequest)
        connection.body(bytes: 100 * 1024)
        #expect(connection.tick(now: start + .seconds(11)) == .none)
        #expect(connection.tick(now: start + .minutes(11)) == .refuseSlowRequest)
    }

    @Test("a handler that takes too long is answered for, and its late answer dropped")
    func givesUp() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: false, now: start)
        connection.end(now: start)

        #expect(connection.tick(now: start + .seconds(30)) == .none)
        #expect(connection.tick(now: start + .seconds(31)) == .giveUpOnHandler)
        connection.startClosing(now: start)
        #expect(connection.responseHead(closes: false) == .drop)
        #expect(connection.responseBody(now: start) == .drop)
        #expect(connection.responseEnd(now: start) == .drop)
        #expect(connection.tick(now: start + .seconds(4)) == .close)
    }

    @Test("a long answer goes on while the client takes it, and ends when it stops")
    func watchesAnswers() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: false, now: start)
        connection.end(now: start)
        _ = connection.responseHead(closes: false)

        #expect(connection.responseBody(now: start + .seconds(25)) == .pass)
        #expect(connection.tick(now: start + .seconds(50)) == .none)
        #expect(connection.tick(now: start + .seconds(56)) == .close)
    }

    @Test("an answer before the request's end leaves the connection idle after it")
    func answersEarly() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)
        connection.head(expectsContinue: false, now: start)
        _ = connection.responseHead(closes: false)
        _ = connection.responseEnd(now: start)
        connection.end(now: start)

        #expect(connection.tick(now: start + .minutes(2)) == .none)
    }

    @Test("a connection that never sends a request is closed, one between two requests is not")
    func watchesIdle() {
        var connection = ConnectionGuard(limits: ConnectionLimits(), now: start)

        #expect(connection.tick(now: start + .seconds(16)) == .close)
        connection.head(expectsContinue: false, now: start)
        connection.end(now: start)
        _ = connection.responseHead(closes: false)
        #expect(connection.responseEnd(now: start) == .pass)
        #expect(connection.tick(now: start + .minutes(5)) == .none)
    }
}
