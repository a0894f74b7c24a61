import Glibc
import OutboundHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct ForbiddenTargetTests {
    private let strangers = AddressPolicy(requiresHTTPS: false)

    @Test(
        "no spelling of a forbidden address reaches it",
        arguments: [
            "127.0.0.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1", "127.0.0.1.", "[::1]",
            "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[fe80::1%25lo]", "0", "0.0.0.0",
        ]
    )
    func spellings(host: String) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(policy: strangers)

        let url = "http://\(host):\(server.port)/"
        #expect(await client.failure(of: .get(url)) == .targetForbidden)
        #expect(server.requests.isEmpty)
    }

    @Test(
        "a name with one forbidden address is refused as a whole",
        arguments: [
            ["127.0.0.1", "10.0.0.1"], ["127.0.0.1", "fd00::1"], ["169.254.169.254"],
        ]
    )
    func mixedNames(addresses: [String]) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(resolver: StubResolver([addresses]))

        let url = "http://mixed.example:\(server.port)/"
        #expect(await client.failure(of: .get(url)) == .targetForbidden)
        #expect(server.requests.isEmpty)
    }

    @Test("a permitted name connects to the address that was judged and keeps its own host name")
    func pinnedNames() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(resolver: StubResolver([["127.0.0.1"]]))

        let response = try await client.send(.get("http://hooks.example.:\(server.port)/"))

        #expect(response.status == 200)
        #expect(try #require(server.requests.first).head.contains("\r\nHost: hooks.example:\(server.port)\r\n"))
    }

    @Test(
        "a name that changes to a forbidden address is refused, also with a kept connection",
        arguments: [true, false]
    )
    func rebinding(reuse: Bool) async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(reuse: reuse, resolver: StubResolver([["127.0.0.1"], ["127.0.0.2"]]))
        let request = OutboundRequest.get("http://rebinding.example:\(server.port)/")

        _ = try await client.send(request)

        #expect(await client.failure(of: request) == .targetForbidden)
        #expect(server.requests.count == 1)
    }

    @Test("the system's resolver takes the same path")
    func systemResolver() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient(
            configuration: CurlClientConfiguration(policy: strangers),
            logger: .silent
        )

        let url = "http://localhost:\(server.port)/"
        #expect(await client.failure(of: .get(url)) == .targetForbidden)
    }

    @Test("a name without an answer, and a silent name service, are failures of the name")
    func unresolvedNames() async throws {
        let url = "http://nowhere.example:8080/"
        let unknown = try CurlClient.fixture(resolver: StubResolver([[]]))
        let silent = try CurlClient.fixture(resolutionTimeout: .milliseconds(50), resolver: StubResolver([]))

        #expect(await unknown.failure(of: .get(url)) == .nameResolution)
        #expect(await silent.failure(of: .get(url)) == .nameResolution)
    }

    @Test("a refusal does not tell the address or the query")
    func safeErrors() async throws {
        let client = try CurlClient.fixture(policy: strangers, resolver: StubResolver([["10.11.12.13"]]))

        do {
            _ = try await client.send(.get("http://inside.example:8080/?token=secret"))
            Issue.record("There was an answer.")
        } catch {
            #expect(!"\(error)".contains("10.11"))
            #expect(!"\(error)".contains("secret"))
            #expect(!error.mayHaveBeenSent)
        }
    }

    @Test("proxies of the environment are ignored")
    func proxies() async {
        // The environment belongs to the whole process, so the test has one of its own.
        await #expect(processExitsWith: .success) {
            let proxy = try LoopbackServer { _ in
                .close(after: "HTTP/1.1 500 Proxy\r\nContent-Length: 0\r\n\r\n")
            }
            let server = try LoopbackServer.greeting()
            for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, proxy.url, 1) }
            let client = try CurlClient.fixture()

            let response = try await client.send(.get(server.url))

            precondition(response.status == 200 && proxy.requests.isEmpty)
        }
    }

    @Test("a check judges the target and connects to nobody")
    func checks() async throws {
        let server = try LoopbackServer.greeting()
        let client = try CurlClient.fixture(resolver: StubResolver([["127.0.0.1"], ["127.0.0.1", "10.0.0.1"]]))
        let url = "http://hooks.example:\(server.port)/"

        try await client.check(url: url, deadline: .seconds(5))

        await #expect(throws: OutboundHTTPError.self) { try await client.check(url: url, deadline: .seconds(5)) }
        #expect(server.requests.isEmpty)
    }
}
