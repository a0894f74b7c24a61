import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite("Integrations over the API")
struct IntegrationRouteTests {
    private let path = "/v1/integrations"

    @Test("one is added, shown, listed and removed, and its credentials never come out")
    func lifecycle() async throws {
        let test = TestAPI()

        let created = try await test.send(.post, path, Bodies.integration())
        let read = try await test.send(.get, "\(path)/\(created.id)")
        let list = try await test.send(.get, path)
        let removed = try await test.send(.delete, "\(path)/\(created.id)")
        let gone = try await test.send(.get, "\(path)/\(created.id)")

        #expect(created.status == 201)
        #expect(created.header("Location") == "\(path)/\(created.id)")
        #expect(created.json["webhook_url"]?.string == "https://api.example.com/v1/provider/veriff/\(created.id)")
        #expect(created.json["api_key_last_four"]?.string == "1d02")
        #expect(created.json["purposes"]?.array?.compactMap(\.string) == ["photo_id"])
        #expect(created.json["environment"]?.string == "sandbox")
        #expect(read.json == created.json)
        #expect(list.json["data"]?.array == [created.json])
        #expect(removed.status == 204)
        #expect(gone.status == 404)
        for answer in [created, read, list] {
            #expect(!answer.text.contains("secret-number-one") && !answer.text.contains("0b6f3a52"))
        }
    }

    @Test("adding again with the same Idempotency-Key adds nothing")
    func idempotent() async throws {
        let test = TestAPI()

        let first = try await test.send(
            .post, path, Bodies.integration(), headers: [.init("Idempotency-Key")!: "add-1"])
        let second = try await test.send(
            .post, path, Bodies.integration(), headers: [.init("Idempotency-Key")!: "add-1"])

        #expect(second.id == first.id)
        #expect(second.header("Idempotent-Replayed") == "true")
        #expect(try await test.send(.get, path).json["data"]?.array?.count == 1)
    }

    @Test(
        "what cannot be used is refused where it stands",
        arguments: [
            (Bodies.integration(purposes: "[]"), ["/purposes": "too_short"]),
            (Bodies.integration(purposes: #"["selfie"]"#), ["/purposes/0": "unknown_value"]),
            (Bodies.integration(baseURL: "https://elsewhere.example"), ["/base_url": "target_forbidden"]),
            (Bodies.integration(apiKey: "not-a-uuid"), ["/api_key": "invalid"]),
            (Bodies.integration(secrets: "[]"), ["/secrets": "too_short"]),
            (Bodies.integration(secrets: #"["short"]"#), ["/secrets/0": "invalid"]),
            (Bodies.integration(secrets: #"["secret with blanks"]"#), ["/secrets/0": "invalid"]),
            (Bodies.integration(secrets: #"["same-secret","same-secret"]"#), ["/secrets": "invalid"]),
            (
                Bodies.integration(secrets: #"["secret-1","secret-2","secret-3","secret-4","secret-5","secret-6"]"#),
                ["/secrets": "too_long"]
            ),
        ])
    func refusals(body: String, problems: [String: String]) async throws {
        let test = TestAPI()

        let answer = try await test.send(.post, path, body)

        #expect(answer.status == 422)
        #expect(answer.problems == problems)
        #expect(test.stores.inspect { $0.integrations.isEmpty })
    }

    @Test("a secret is added behind the live one, made the first, and the old one retired")
    func rotation() async throws {
        let test = TestAPI()
        let created = try await test.send(.post, path, Bodies.integration())
        let one = "\(path)/\(created.id)"
        let old = try #require(created.secretIDs.first)

        let added = try await test.send(
            .patch, one, #"{"secrets":[{"id":"\#(old)"},{"secret":"secret-number-two"}]}"#)
        let new = try #require(added.secretIDs.last)
        let turned = try await test.send(.patch, one, #"{"secrets":[{"id":"\#(new)"},{"id":"\#(old)"}]}"#)
        let retired = try await test.send(.patch, one, #"{"secrets":[{"id":"\#(new)"}]}"#)

        #expect(added.secretIDs == [old, new])
        #expect(added.json["secrets"]?.array?.map { $0["signs"]?.bool } == [true, false])
        #expect(turned.secretIDs == [new, old])
        #expect(retired.secretIDs == [new])
        #expect(
            test.stores.inspect { $0.integrations.values.map(\.secrets) } == [["secret-number-two"]])
        #expect(!(added.text + turned.text + retired.text).contains("secret-number"))
    }

    @Test("API key, base URL and purposes change alone, and what is not named stays")
    func changes() async throws {
        let test = TestAPI()
        let created = try await test.send(.post, path, Bodies.integration())
        let one = "\(path)/\(created.id)"

        let key = try await test.send(.patch, one, #"{"api_key":"1b6f3a52-2c55-4f10-8d53-9a4b7e6cffff"}"#)
        let purposes = try await test.send(.patch, one, #"{"purposes":["database","photo_id"]}"#)
        let none = try await test.send(.patch, one, #"{"purposes":[]}"#)
        let nothing = try await test.send(.patch, one, "{}")

        #expect(key.json["api_key_last_four"]?.string == "ffff")
        #expect(key.secretIDs == created.secretIDs)
        #expect(purposes.json["purposes"]?.array?.compactMap(\.string) == ["database", "photo_id"])
        #expect(none.json["purposes"]?.array == [])
        #expect(nothing.json == none.json)
    }

    @Test(
        "a change that cannot be made is refused where it stands and changes nothing",
        arguments: [
            (#"{"secrets":[]}"#, "/secrets"), (#"{"secrets":[{"id":"sec_000000000000"}]}"#, "/secrets/0/id"),
            (#"{"secrets":[{}]}"#, "/secrets/0"), (#"{"secrets":["text"]}"#, "/secrets/0"),
            (#"{"secrets":[{"id":"a","secret":"secret-number-two"}]}"#, "/secrets/0"),
            (#"{"secrets":[{"secret":"secret-number-two","more":1}]}"#, "/secrets/0/more"),
            (#"{"base_url":"http://127.0.0.1"}"#, "/base_url"), (#"{"failing":false}"#, "/failing"),
        ])
    func badChanges(body: String, pointer: String) async throws {
        let test = TestAPI()
        let created = try await test.send(.post, path, Bodies.integration())

        let answer = try await test.send(.patch, "\(path)/\(created.id)", body)

        #expect(answer.status == 422)
        #expect(answer.problems.keys.contains(pointer))
        #expect(try await test.send(.get, "\(path)/\(created.id)").json == created.json)
    }

    @Test("a purpose goes over to the integration that was given it last")
    func takesOver() async throws {
        let test = TestAPI()
        let first = try await test.send(.post, path, Bodies.integration(purposes: #"["photo_id","database"]"#))

        _ = try await test.send(.post, path, Bodies.integration())

        let left = try await test.send(.get, "\(path)/\(first.id)")
        #expect(left.json["purposes"]?.array?.compactMap(\.string) == ["database"])
    }

    @Test("one with sessions under way stays")
    func inUse() async throws {
        let test = TestAPI()
        let created = try await test.send(.post, path, Bodies.integration())
        let id = try #require(IntegrationID(created.id))
        test.stores.inspect { _ = $0.busyIntegrations.insert(id) }

        let refused = try await test.send(.delete, "\(path)/\(created.id)")
        test.stores.inspect { $0.busyIntegrations = [] }
        let removed = try await test.send(.delete, "\(path)/\(created.id)")

        #expect(refused.status == 409)
        #expect(refused.code == "integration_in_use")
        #expect(removed.status == 204)
    }

    @Test("there is a limit to how many a vendor has")
    func limit() async throws {
        let test = TestAPI()
        for _ in 0..<IntegrationService.maximumCount { _ = try await test.send(.post, path, Bodies.integration()) }

        let answer = try await test.send(.post, path, Bodies.integration())

        #expect(answer.status == 409 && answer.code == "limit_reached")
    }

    @Test("a check says of each live secret what the provider says, and marks the integration by the one that signs")
    func check() async throws {
        let test = TestAPI()
        let created = try await test.send(
            .post, path, Bodies.integration(secrets: #"["secret-number-one","secret-number-two"]"#))
        let check = "\(path)/\(created.id)/check"

        test.stores.inspect {
            $0.refusedSecrets = ["secret-number-two": CredentialFinding(.secretRefused, cause: "code_1818")]
        }
        let second = try await test.send(.post, check)
        test.stores.inspect {
            $0.refusedSecrets = ["secret-number-one": CredentialFinding(.keyRefused, cause: "code_1803")]
        }
        let first = try await test.send(.post, check)
        test.stores.inspect { $0.refusedSecrets = ["secret-number-one": CredentialFinding(.unreachable)] }
        let away = try await test.send(.post, check)
        test.stores.inspect { $0.refusedSecrets = [:] }
        let good = try await test.send(.post, check)

        #expect(second.results == ["accepted", "secret_refused"])
        #expect(second.json["secrets"]?.array?.map { $0["id"]?.string } == created.secretIDs)
        #expect(second.json["secrets"]?.array?.last?["cause"]?.string == "code_1818")
        #expect([second, first, away, good].map { $0.json["accepted"]?.bool } == [false, false, false, true])
        #expect([second, first, away, good].map { $0.json["failing"]?.bool } == [false, true, true, false])
        #expect(try await test.send(.get, "\(path)/\(created.id)").json["failing"]?.bool == false)
    }

    @Test("a test key sees sandbox integrations alone")
    func environments() async throws {
        let test = TestAPI()
        let created = try await test.send(.post, path, Bodies.integration())
        let live = test.makeKey(tenant: Tenant(vendorID: test.tenant.vendorID, environment: .live))

        let read = try await test.send(.get, "\(path)/\(created.id)", key: live)
        let list = try await test.send(.get, path, key: live)
        let added = try await test.send(.post, path, Bodies.integration(), key: live)

        #expect(read.status == 404)
        #expect(list.json["data"]?.array == [])
        #expect(added.json["environment"]?.string == "live")
    }
}

extension TestResponse {
    fileprivate var secretIDs: [String] { (json["secrets"]?.array ?? []).compactMap { $0["id"]?.string } }
    fileprivate var results: [String] { (json["secrets"]?.array ?? []).compactMap { $0["result"]?.string } }
}
