import HTTPAPI
import HTTPTypes
import StrictJSON
import Testing

@Suite struct EndUserTests {
    @Test("a link's code is exchanged for a token that uploads and submits")
    func journey() async throws {
        let test = TestAPI()
        let token = try await token(test, test.createVerification())

        let before = try await test.send(.get, "/v1/end_user/verification", key: token)
        let upload = try await test.send(.post, "/v1/end_user/documents", Bodies.upload(), key: token)
        let selfie = Bodies.upload(kind: "selfie", type: "selfie")
        _ = try await test.send(.post, "/v1/end_user/documents", selfie, key: token)
        let ready = try await test.send(.get, "/v1/end_user/verification", key: token)
        let submitted = try await test.send(.post, "/v1/end_user/submit", key: token)

        #expect(before.json["can_submit"]?.bool == false)
        #expect(before.json["documents"]?.array?.first?["kind"]?.string == "photo_id")
        #expect(before.json["documents"]?.array?.first?["document"]?.isNull == true)
        #expect(upload.status == 201)
        #expect(ready.json["can_submit"]?.bool == true)
        #expect(submitted.json["status"]?.string == "submitted")
    }

    @Test("what a link shows has nothing of the expected data")
    func showsNoPersonalData() async throws {
        let test = TestAPI()
        let token = try await token(test, test.createVerification())

        let view = try await test.send(.get, "/v1/end_user/verification", key: token)

        #expect(view.status == 200)
        #expect(
            view.json.object?.members.map(\.name).sorted() == [
                "accepts_uploads", "can_submit", "documents", "locale", "object", "status", "texts",
            ])
        for word in ["Lopez", "Maria", "1990", "Oak", "37203"] { #expect(!view.text.contains(word)) }
    }

    @Test("a new link ends the old one and its tokens")
    func renewsLink() async throws {
        let test = TestAPI()
        let created = try await test.createVerification()
        let token = try await token(test, created)

        let renewed = try await test.send(.post, "/v1/verifications/\(created.id)/link")
        let oldToken = try await test.send(.get, "/v1/end_user/verification", key: token)
        let oldCode = try await exchange(test, created)
        let newCode = try await exchange(test, renewed)

        #expect(renewed.status == 200)
        #expect(oldToken.status == 401)
        #expect(oldCode.status == 404)
        #expect(oldCode.code == "link_invalid")
        #expect(newCode.status == 200)
    }

    @Test("codes cannot be tried in bulk from one address")
    func limitsExchange() async throws {
        let test = TestAPI { $0.rateLimits.linkExchange = .init(perSecond: 0.1, burst: 2) }
        var statuses: [Int] = []

        for _ in 0..<3 {
            statuses.append(try await test.send(.post, "/v1/links/exchange", #"{"code":"lc_wrong"}"#, key: nil).status)
        }

        #expect(statuses == [404, 404, 429])
    }

    @Test("a page that is open sees the end, and the link opens no other")
    func showsEnd() async throws {
        let test = TestAPI()
        let created = try await test.createVerification()
        let token = try await token(test, created)

        _ = try await test.send(.post, "/v1/verifications/\(created.id)/cancel")
        let view = try await test.send(.get, "/v1/end_user/verification", key: token)
        let upload = try await test.send(.post, "/v1/end_user/documents", Bodies.upload(), key: token)
        let code = try await exchange(test, created)

        #expect(view.json["status"]?.string == "canceled")
        #expect(view.json["accepts_uploads"]?.bool == false)
        #expect(upload.code == "illegal_action")
        #expect(code.code == "link_invalid")
    }

    private func exchange(_ test: TestAPI, _ linked: TestResponse) async throws -> TestResponse {
        let code = try #require(linked.json["url"]?.string?.split(separator: "#").last)
        return try await test.send(.post, "/v1/links/exchange", #"{"code":"\#(code)"}"#, key: nil)
    }

    private func token(_ test: TestAPI, _ linked: TestResponse) async throws -> String {
        try #require(try await exchange(test, linked).json["token"]?.string)
    }
}
