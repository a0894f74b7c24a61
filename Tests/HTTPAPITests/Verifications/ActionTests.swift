import HTTPTypes
import Services
import StrictJSON
import Testing

@Suite struct ActionTests {
    @Test("an action changes the status and the entity tag, an illegal one says what may be done")
    func acts() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let held = try await test.send(.post, "/v1/verifications/\(id)/hold", #"{"comment":"waiting for a call"}"#)
        let refused = try await test.send(.post, "/v1/verifications/\(id)/approve")
        let resumed = try await test.send(.post, "/v1/verifications/\(id)/resume")

        #expect(held.json["status"]?.string == "hold")
        #expect(held.header("ETag") == "\"2\"")
        #expect(refused.status == 409)
        #expect(refused.code == "illegal_action")
        #expect(refused.json["current_status"]?.string == "hold")
        #expect(refused.json["allowed_actions"]?.array == [.string("resume"), .string("cancel")])
        #expect(resumed.json["status"]?.string == "started")
    }

    @Test("submitting without documents is refused with the list of what is missing")
    func refusesIncomplete() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(.post, "/v1/verifications/\(id)/submit")

        #expect(answer.status == 409)
        #expect(answer.code == "documents_missing")
        #expect(answer.problems.keys.sorted() == ["/documents/photo_id", "/documents/selfie"])
    }

    @Test("a stale version in If-Match is refused, and one that is none is a bad header")
    func honoursIfMatch() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let stale = try await test.send(.post, "/v1/verifications/\(id)/cancel", headers: [.ifMatch: "\"9\""])
        let broken = try await test.send(.post, "/v1/verifications/\(id)/cancel", headers: [.ifMatch: "9"])

        #expect(stale.status == 412)
        #expect(broken.status == 400)
        #expect(broken.code == "invalid_header")
    }

    @Test("an action is replayed under its idempotency key")
    func replays() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let headers: HTTPFields = [.init("Idempotency-Key")!: "cancel-1"]

        let first = try await test.send(.post, "/v1/verifications/\(id)/cancel", headers: headers)
        let second = try await test.send(.post, "/v1/verifications/\(id)/cancel", headers: headers)

        #expect(first.status == 200)
        #expect(second.body == first.body)
        #expect(second.header("Idempotent-Replayed") == "true")
    }

    @Test("a rejection needs a reason or a comment, and the scope to decide")
    func rejects() async throws {
        let test = TestAPI()
        let id = try await submitted(test)

        let bare = try await test.send(.post, "/v1/verifications/\(id)/reject")
        let unscoped = try await test.send(
            .post, "/v1/verifications/\(id)/reject", #"{"comment":"no"}"#,
            key: test.makeKey(scopes: [.verificationsWrite]))
        let rejected = try await test.send(
            .post, "/v1/verifications/\(id)/reject", #"{"reason_code":"blurred","documents":["photo_id"]}"#)

        #expect(bare.status == 422)
        #expect(bare.problems["/reason_code"] == "required")
        #expect(unscoped.status == 403)
        #expect(rejected.json["status"]?.string == "rejected")
        #expect(rejected.json["final_decision"]?["reason_code"]?.string == "blurred")
    }

    @Test("a resubmission with a new document in its body is submitted at once, with a fresh link")
    func resubmits() async throws {
        let test = TestAPI()
        let id = try await submitted(test)
        _ = try await test.send(
            .post, "/v1/verifications/\(id)/reject", #"{"reason_code":"blurred","documents":["photo_id"]}"#)
        let document = Bodies.upload(content: "data:image/png;base64," + Pictures.png().base64)

        let answer = try await test.send(
            .post, "/v1/verifications/\(id)/resubmit", #"{"documents":[\#(document)],"submit":true}"#)

        #expect(answer.status == 200)
        #expect(answer.json["status"]?.string == "submitted")
        #expect(answer.json["attempt"]?.number?.text == "2")
        #expect(answer.json["url"]?.string != nil)
        #expect(test.stores.inspect { $0.openWriters } == 0)
    }

    @Test("a resubmission with an unreadable document leaves nothing behind")
    func refusesBadResubmission() async throws {
        let test = TestAPI()
        let id = try await submitted(test)
        _ = try await test.send(.post, "/v1/verifications/\(id)/reject", #"{"reason_code":"blurred"}"#)
        let files = test.stores.inspect { $0.files.count }
        let document = Bodies.upload(content: Array("no picture at all".utf8).base64)

        let answer = try await test.send(
            .post, "/v1/verifications/\(id)/resubmit", #"{"documents":[\#(document)],"submit":true}"#)

        #expect(answer.status == 422)
        #expect(answer.problems == ["/documents/0/content": "file_unreadable"])
        #expect(test.stores.inspect { $0.files.count } == files)
    }

    private func submitted(_ test: TestAPI) async throws -> String {
        let id = try await test.createVerification().id
        _ = try await test.send(.post, "/v1/verifications/\(id)/documents", Bodies.upload())
        _ = try await test.send(
            .post, "/v1/verifications/\(id)/documents", Bodies.upload(kind: "selfie", type: "selfie"))
        let answer = try await test.send(.post, "/v1/verifications/\(id)/submit")
        #expect(answer.json["status"]?.string == "submitted")
        return id
    }
}
