import OutboundHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConnectionReuseTests {
    @Test("a client that keeps connections sends the next request on the same one")
    func kept() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(reuse: true)

        for _ in 0..<3 { _ = try await client.send(.get(server.url)) }

        #expect(server.requests.map(\.connection) == [1, 1, 1])
    }

    @Test("a client that keeps none opens a new one each time")
    func notKept() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(reuse: false)

        for _ in 0..<3 { _ = try await client.send(.get(server.url)) }

        #expect(server.requests.map(\.connection) == [1, 2, 3])
    }

    @Test("a POST lost on a kept connection is not sent twice, unless the request permits it")
    func repeats() async throws {
        let server = try LoopbackServer { request in
            // The second request of the first connection is read, and then the connection is gone.
            request.head.contains("/lost") && request.connection == 1
                ? .close(after: "") : .bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        }
        let client = try CurlClient.fixture(reuse: true)
        var request = OutboundRequest(method: .post, url: server.url + "/lost", body: [1])

        _ = try await client.send(.get(server.url))
        do {
            _ = try await client.send(request)
            Issue.record("The request was sent twice.")
        } catch {
            #expect(error.code == .connectionLost)
            #expect(error.mayHaveBeenSent)
        }
        #expect(server.requests.count == 2)

        let other = try CurlClient.fixture(reuse: true)
        let second = try LoopbackServer { request in
            request.head.contains("/lost") && request.connection == 1
                ? .close(after: "") : .bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        }
        request.url = second.url + "/lost"
        request.isRepeatable = true
        _ = try await other.send(.get(second.url))
        #expect(try await other.send(request).status == 200)
        #expect(second.requests.count == 3)
    }

    @Test("a group of requests keeps its own connection and shares it with no other group", arguments: [true, false])
    func groups(reuse: Bool) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(reuse: reuse)
        var first = OutboundRequest.get(server.url)
        var second = first
        (first.reuseGroup, second.reuseGroup) = ("first", "second")

        for _ in 0..<2 {
            _ = try await client.send(first)
            _ = try await client.send(second)
        }
        _ = try await client.send(.get(server.url))

        #expect(server.requests.map(\.connection) == [1, 2, 1, 2, 3])
        await client.shutdown()
    }

    @Test("more groups than are kept still work")
    func manyGroups() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()

        for number in 0..<300 {
            var request = OutboundRequest.get(server.url)
            request.reuseGroup = "\(number)"
            _ = try await client.send(request)
        }

        #expect(server.requests.count == 300)
    }
}
