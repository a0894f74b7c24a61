import HTTPAPI
import HTTPTypes
import StrictJSON
import Testing
import Verification

@Suite struct EdgeTests {
    @Test("with the database away every operation that needs it says when to try again")
    func survivesLostDatabase() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        test.stores.inspect { $0.isAway = true }

        let read = try await test.send(.get, "/v1/verifications/\(id)")
        let create = try await test.createVerification()
        let ready = try await test.send(.get, "/readyz", key: nil)
        let healthy = try await test.send(.get, "/healthz", key: nil)
        test.stores.inspect { $0.isAway = false }
        let back = try await test.send(.get, "/v1/verifications/\(id)")

        for answer in [read, create, ready] {
            #expect(answer.status == 503)
            #expect(answer.code == "unavailable")
            #expect(answer.header("Retry-After") == "2")
        }
        #expect(healthy.status == 200)
        #expect(back.status == 200)
    }

    @Test(
        "every answer has the fields that keep browsers and caches quiet, errors too",
        arguments: ["/healthz", "/nothing"])
    func setsHeaders(_ path: String) async throws {
        let test = TestAPI()

        let answer = try await test.send(.get, path, key: nil)

        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Strict-Transport-Security")?.hasPrefix("max-age=31536000") == true)
        #expect(answer.header("Referrer-Policy") == "no-referrer")
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Request-Id")?.hasPrefix("req_") == true)
    }

    @Test("an unknown path is 404, a known one with another method 405 with the methods it has")
    func tellsPathFromMethod() async throws {
        let test = TestAPI()

        let unknown = try await test.send(.get, "/v1/nothing")
        let method = try await test.send(.put, "/v1/verifications")

        #expect(unknown.status == 404)
        #expect(unknown.json["instance"]?.string == "/v1/nothing")
        #expect(method.status == 405)
        #expect(method.header("Allow") == "GET, POST")
    }

    @Test("a key that has used up its share is refused until it fills again")
    func limitsKeys() async throws {
        let test = TestAPI { $0.rateLimits.key = RateLimit(perSecond: 1, burst: 2) }

        let first = try await test.send(.get, "/v1/verifications")
        _ = try await test.send(.get, "/v1/verifications")
        let third = try await test.send(.get, "/v1/verifications")
        test.clock.advance(by: .seconds(1))
        let fourth = try await test.send(.get, "/v1/verifications")

        #expect(first.header("RateLimit-Policy") == "\"key\";q=2;w=2")
        #expect(first.header("RateLimit") == "\"key\";r=1;t=0")
        #expect(third.status == 429)
        #expect(third.code == "rate_limited")
        #expect(third.header("Retry-After") == "1")
        #expect(fourth.status == 200)
    }

    @Test("an address that fails to authenticate too often is refused before its key is looked at")
    func limitsFailures() async throws {
        let test = TestAPI { $0.rateLimits.failedAuthentication = RateLimit(perSecond: 0.1, burst: 2) }

        for _ in 0..<2 { _ = try await test.send(.get, "/v1/verifications", key: "wrong") }
        let same = try await test.send(.get, "/v1/verifications")
        let other = try await test.send(.get, "/v1/verifications", address: "192.0.2.2")

        #expect(same.status == 429)
        #expect(other.status == 200)
    }

    @Test("a trusted proxy's word on the client's address is taken, anybody else's is not")
    func believesProxies() async throws {
        let test = TestAPI {
            $0.rateLimits.failedAuthentication = RateLimit(perSecond: 0.1, burst: 1)
            $0.trustedProxies = TrustedProxies(["192.0.2.9"])
        }
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))

        _ = try await test.send(
            .get, "/v1/verifications", key: "wrong", headers: [forwarded: "10.0.0.1, 203.0.113.5"], address: "192.0.2.9"
        )
        let throughProxy = try await test.send(
            .get, "/v1/verifications", headers: [forwarded: "203.0.113.6"], address: "192.0.2.9")
        let direct = try await test.send(
            .get, "/v1/verifications", headers: [forwarded: "203.0.113.5"], address: "192.0.2.1")
        let same = try await test.send(
            .get, "/v1/verifications", headers: [forwarded: "203.0.113.5"], address: "192.0.2.9")

        #expect(throughProxy.status == 200)
        #expect(direct.status == 200)
        #expect(same.status == 429)
    }

    @Test("the duration of every request is recorded by route template, failures too")
    func recordsDurations() async throws {
        let test = TestAPI()
        _ = try await test.send(.get, "/v1/verifications/\(VerificationID(value: 1))")
        _ = try await test.send(.get, "/v1/nowhere/at/all")

        let text = test.registry.text()

        #expect(
            text.contains(
                #"http_server_request_duration_seconds_count{http_route="/v1/verifications/{verification_id}",http_request_method="GET",http_response_status_code="404"} 1"#
            ))
        #expect(text.contains(#"http_route="none",http_request_method="other",http_response_status_code="404"} 1"#))
        #expect(!text.contains("nowhere"))
    }

    @Test("a compressed body is refused")
    func refusesCompression() async throws {
        let test = TestAPI()

        let answer = try await test.send(.post, "/v1/verifications", "{}", headers: [.contentEncoding: "gzip"])

        #expect(answer.status == 415)
    }
}
