import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct WebhookTests {
    @Test("an endpoint is added, shown, changed, given a new secret and removed")
    func endpoints() async throws {
        let test = TestAPI()
        let path = "/v1/webhook_endpoints"

        let created = try await test.send(.post, path, #"{"url":"https://a.example","event_types":["verification.*"]}"#)
        let read = try await test.send(.get, "\(path)/\(created.id)")
        let changed = try await test.send(.patch, "\(path)/\(created.id)", #"{"enabled":false}"#)
        let secret = try await test.send(.get, "\(path)/\(created.id)/secret")
        let rotated = try await test.send(.post, "\(path)/\(created.id)/rotate_secret")
        let removed = try await test.send(.delete, "\(path)/\(created.id)")
        let list = try await test.send(.get, path)

        #expect(created.status == 201)
        #expect(created.json["secret"]?.string?.hasPrefix("whsec_") == true)
        #expect(read.json["secret"] == nil)
        #expect(changed.json["disabled_reason"]?.string == "manual")
        #expect(secret.json["secret"] == created.json["secret"])
        #expect(rotated.json["secret"] != created.json["secret"])
        #expect(removed.status == 204)
        #expect(list.ids.isEmpty)
    }

    @Test("an address that may not be called and unknown types are refused at their pointers")
    func refusesBadEndpoints() async throws {
        let test = TestAPI()

        let target = try await test.send(.post, "/v1/webhook_endpoints", #"{"url":"http://a.example"}"#)
        let types = try await test.send(
            .post, "/v1/webhook_endpoints", #"{"url":"https://a.example","event_types":["verification.lost"]}"#)

        #expect(target.problems == ["/url": "target_forbidden"])
        #expect(types.problems == ["/event_types/0": "unknown_value"])
    }

    @Test("events are listed and read as they were sent")
    func events() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        _ = try await test.send(.post, "/v1/verifications/\(id)/cancel")

        let list = try await test.send(.get, "/v1/events?limit=1")
        let next = try await test.send(.get, "/v1/events?cursor=\(list.json["next_cursor"]?.string ?? "")")
        let event = try await test.send(.get, "/v1/events/\(list.ids[0])")
        let deliveries = try await test.send(.get, "/v1/events/\(list.ids[0])/deliveries")

        #expect(event.json["type"]?.string == "verification.canceled")
        #expect(event.json["data"]?["id"]?.string == id)
        #expect(next.json["data"]?.array?.first?["type"]?.string == "verification.created")
        #expect(deliveries.status == 200)
    }

    @Test("a provider's webhook is answered 200 once it is stored, and only with its signature")
    func provider() async throws {
        let test = TestAPI()
        let id = IntegrationID(value: 5)
        let integration = Integration(
            id: id, tenant: test.tenant, purposes: [.photoID], baseURL: "https://v.example", apiKey: "client",
            secrets: ["s"])
        test.stores.inspect { $0.integrations[id] = integration }
        let path = "/v1/provider/veriff/\(id)"
        let good: HTTPFields = [.init("X-Auth-Client")!: "client", .init("X-Hmac-Signature")!: "good"]
        let bad: HTTPFields = [.init("X-Auth-Client")!: "client", .init("X-Hmac-Signature")!: "bad"]

        let stored = try await test.send(.post, path, "{}", key: nil, headers: good)
        let again = try await test.send(.post, path, "{}", key: nil, headers: good)
        let forged = try await test.send(.post, path, "{}", key: nil, headers: bad)
        let unknown = try await test.send(.post, "/v1/provider/veriff/nobody", "{}", key: nil, headers: good)
        let large = try await test.send(
            .post, path, String(repeating: " ", count: 1024 * 1024 + 1), key: nil, headers: good)
        test.stores.inspect { $0.isAway = true }
        let away = try await test.send(.post, path, "{}", key: nil, headers: good)

        #expect([stored.status, again.status] == [200, 200])
        #expect([forged.status, unknown.status] == [401, 401])
        #expect(large.status == 413)
        #expect(away.status == 503)
        #expect(test.stores.inspect { $0.receipts.count } == 1)
    }
}
