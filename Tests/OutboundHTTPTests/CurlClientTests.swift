import OutboundHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct CurlClientTests {
    @Test("a GET returns status, fields and body")
    func get() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()

        let response = try await client.send(.get(server.url + "/a/../b?c=%20d"))

        #expect(response.status == 200)
        #expect(response.body == Array("hello".utf8))
        #expect(response.header("x-test") == "yes")
        #expect(!response.isTruncated)
        let head = try #require(server.requests.first?.head)
        #expect(head.hasPrefix("GET /a/../b?c=%20d HTTP/1.1\r\n"))
        #expect(head.contains("User-Agent: Addressee/1.0"))
        #expect(!head.lowercased().contains("accept-encoding"))
    }

    @Test(
        "every method sends its exact body and no field of its own making",
        arguments: OutboundRequest.Method.allCases
    )
    func methods(method: OutboundRequest.Method) async throws {
        let server = try LoopbackServer { request in
            request.head.hasPrefix("HEAD")
                ? .bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")
                : .bytes("HTTP/1.1 204 No Content\r\n\r\n")
        }
        let client = try CurlClient.fixture()
        let body = method == .head ? [] : Array(repeating: UInt8(0), count: 100_000)

        let response = try await client.send(
            OutboundRequest(
                method: method,
                url: server.url,
                headers: [OutboundHeader("X-Empty", ""), OutboundHeader("X-A", "b: c")],
                body: body
            )
        )

        #expect(response.status == (method == .head ? 200 : 204))
        let request = try #require(server.requests.first)
        #expect(request.head.hasPrefix("\(method.rawValue) / HTTP/1.1\r\n"))
        #expect(request.body == body)
        #expect(request.head.contains("\r\nX-Empty:\r\n"))
        #expect(request.head.contains("\r\nX-A: b: c"))
        #expect(!request.head.contains("Expect"))
        #expect(!request.head.contains("Content-Type"))
    }

    @Test(
        "an empty POST, PUT or PATCH says that its length is 0",
        arguments: [OutboundRequest.Method.post, .put, .patch]
    )
    func emptyBodies(method: OutboundRequest.Method) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()

        _ = try await client.send(OutboundRequest(method: method, url: server.url))

        #expect(try #require(server.requests.first).head.contains("Content-Length: 0"))
    }

    @Test("interim answers and trailers do not reach the caller")
    func interimAnswers() async throws {
        let server = try LoopbackServer { _ in
            .bytes(
                "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "2\r\nok\r\n0\r\nX-Late: 1\r\n\r\n"
            )
        }
        let client = try CurlClient.fixture()

        let response = try await client.send(.get(server.url))

        #expect(response.status == 200)
        #expect(response.body == Array("ok".utf8))
        #expect(response.headers.map(\.name) == ["Transfer-Encoding"])
    }

    @Test("a redirect is an answer and is not followed")
    func redirects() async throws {
        let server = try LoopbackServer { _ in
            .bytes("HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n")
        }
        let client = try CurlClient.fixture()

        let response = try await client.send(.get(server.url))

        #expect(response.status == 302)
        #expect(response.header("location") == "/next")
        #expect(server.requests.count == 1)
    }

    @Test("a compressed body is not unpacked")
    func compressedBodies() async throws {
        let server = try LoopbackServer { _ in
            .bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")
        }
        let client = try CurlClient.fixture()

        #expect(try await client.send(.get(server.url)).body == Array("abc".utf8))
    }

    @Test("an endless body fails, or is cut where the request says so")
    func endlessBodies() async throws {
        let server = try LoopbackServer { _ in .endless(head: "HTTP/1.1 200 OK\r\n\r\n") }
        let client = try CurlClient.fixture()
        var request = OutboundRequest.get(server.url)
        request.responseLimit = 10_000

        let code = await client.failure(of: request)
        request.overflow = .truncate
        let response = try await client.send(request)

        #expect(code == .responseTooLarge)
        #expect(response.isTruncated)
        #expect(response.status == 200)
        #expect(response.body == Array(repeating: UInt8(ascii: "x"), count: 10_000))
    }

    @Test("a body of exactly the limit is whole")
    func limit() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()
        var request = OutboundRequest.get(server.url)
        request.responseLimit = 5

        #expect(try await client.send(request).body.count == 5)

        request.responseLimit = 4
        #expect(await client.failure(of: request) == .responseTooLarge)
    }

    @Test("an endless head fails")
    func endlessHeads() async throws {
        let server = try LoopbackServer { _ in .endlessHead }
        let client = try CurlClient.fixture()

        let code = await client.failure(of: .get(server.url))

        #expect(code == .responseTooLarge)
    }

    @Test("a server that never answers ends with the deadline")
    func silence() async throws {
        let server = try LoopbackServer { _ in .silence }
        let client = try CurlClient.fixture()

        do {
            _ = try await client.send(.get(server.url, deadline: .milliseconds(150)))
            Issue.record("There was an answer.")
        } catch {
            #expect(error.code == .timedOut)
            #expect(error.mayHaveBeenSent)
        }
        await server.waitForDisconnect()
    }

    @Test("a refused, a reset and a cut connection are told apart")
    func lostConnections() async throws {
        let client = try CurlClient.fixture()
        let reset = try LoopbackServer { _ in .reset }
        let cut = try LoopbackServer { _ in .close(after: "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") }
        let garbage = try LoopbackServer { _ in .close(after: "SSH-2.0-OpenSSH\r\n") }
        let vacant = try LoopbackServer.vacantPort()

        #expect(await client.failure(of: .get(reset.url)) == .connectionLost)
        #expect(await client.failure(of: .get(cut.url)) == .connectionLost)
        #expect(await client.failure(of: .get(garbage.url)) == .invalidResponse)
        let url = "http://127.0.0.1:\(vacant)/"
        #expect(await client.failure(of: .get(url)) == .connect)
    }

    @Test("cancelling the task ends the transfer and closes its connection")
    func cancellation() async throws {
        let server = try LoopbackServer { _ in .silence }
        let client = try CurlClient.fixture()

        let code = await withTaskGroup(of: OutboundHTTPError.Code?.self) { group in
            group.addTask {
                await client.failure(of: .get(server.url))
            }
            await server.waitForRequests(1)
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(code == .cancelled)
        await server.waitForDisconnect()
    }

    @Test("shutting down ends what is under way and refuses what follows")
    func shutdown() async throws {
        let server = try LoopbackServer { _ in .silence }
        let client = try CurlClient.fixture()

        async let first = client.failure(of: .get(server.url))
        await server.waitForRequests(1)
        await client.shutdown()

        #expect(await first == .cancelled)
        #expect(await client.failure(of: .get(server.url)) == .cancelled)
        await client.shutdown()
    }

    @Test("more requests than slots wait; more than waiting places are refused")
    func backPressure() async throws {
        let server = try LoopbackServer { _ in .silence }
        let client = try CurlClient.fixture(concurrent: 1, waiting: 1)

        let codes = await withTaskGroup(of: OutboundHTTPError.Code?.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    await client.failure(of: .get(server.url))
                }
            }
            await server.waitForRequests(1)
            let first = await group.next() ?? nil
            group.cancelAll()
            return await group.reduce(into: [first]) { $0.append($1) }
        }

        #expect(codes == [.tooManyRequests, .cancelled, .cancelled])
    }

    @Test("a request that waits for a slot ends with its own deadline")
    func waitingDeadline() async throws {
        let server = try LoopbackServer { _ in .silence }
        let client = try CurlClient.fixture(concurrent: 1)

        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = await client.failure(of: .get(server.url))
            }
            await server.waitForRequests(1)
            let second = await client.failure(of: .get(server.url, deadline: .milliseconds(50)))
            group.cancelAll()
            #expect(second == .timedOut)
        }
        #expect(server.requests.count == 1)
    }

    @Test("many requests at once are all answered")
    func concurrency() async throws {
        let server = try LoopbackServer { request in
            let path = request.head.split(separator: " ").dropFirst().first ?? ""
            return .bytes("HTTP/1.1 200 OK\r\nContent-Length: \(path.utf8.count)\r\n\r\n\(path)")
        }
        let client = try CurlClient.fixture(concurrent: 16, reuse: true)

        let wrong = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let response = try? await client.send(.get(server.url + "/\(number)"))
                    return response?.body == Array("/\(number)".utf8)
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 0 : 1 }
        }

        #expect(wrong == 0)
        #expect(Set(server.requests.map(\.connection)).count <= 16)
    }

    @Test(
        "a field or user agent that could break the message is refused",
        arguments: [
            OutboundHeader("X-A", "b\r\nX-B: c"), OutboundHeader("X-A", "b\nc"), OutboundHeader("X-A", "\u{0}"),
            OutboundHeader("X-A\r\nX-B", "c"), OutboundHeader("X-A:", "c"), OutboundHeader("", "c"),
            OutboundHeader("X A", "c"), OutboundHeader("Host", "evil.example"), OutboundHeader("content-length", "0"),
            OutboundHeader("Transfer-Encoding", "chunked"), OutboundHeader("X-A", "\u{E4}"),
        ]
    )
    func headerInjection(header: OutboundHeader) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()
        let request = OutboundRequest(method: .post, url: server.url, headers: [header])

        #expect(await client.failure(of: request) == .invalidRequest)
        #expect(server.requests.isEmpty)
    }

    @Test("a URL with a line break is invalid")
    func urlInjection() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture()
        let url = server.url + "/\r\nX-B: c"

        #expect(await client.failure(of: .get(url)) == .invalidURL)
    }
}
