import HTTPTypes
import StrictJSON
import Testing

@Suite struct CreateTests {
    @Test("a verification is created with a link and a QR code")
    func creates() async throws {
        let test = TestAPI()

        let answer = try await test.createVerification()

        #expect(answer.status == 201)
        #expect(answer.json["status"]?.string == "started")
        #expect(answer.json["url"]?.string?.hasPrefix("https://verify.example.com/verify#lc_") == true)
        #expect(answer.json["qr_code"]?.string?.hasPrefix("data:image/svg+xml") == true)
        #expect(answer.header("ETag") == "\"1\"")
        #expect(answer.header("Location") == "/v1/verifications/\(answer.id)")
        #expect(answer.header("Request-Id")?.hasPrefix("req_") == true)
    }

    @Test(
        "bad JSON is refused with 400 and a place",
        arguments: [
            ("{", ""), (#"{"flow":"identity","flow":"identity"}"#, "/flow"), (#"{"flow":"\u0000"}"#, "/flow"),
            (#"{"flow":"\ud800"}"#, "/flow"), (#"{"flow":"identity"} x"#, ""),
            (String(repeating: "[", count: 40), String(repeating: "/0", count: 32)),
        ])
    func refusesBadJSON(_ body: String, _ pointer: String) async throws {
        let test = TestAPI()

        let answer = try await test.send(.post, "/v1/verifications", body)

        #expect(answer.status == 400)
        #expect(answer.code == "invalid_json")
        #expect(answer.problems.keys.contains(pointer))
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(test.stores.inspect { $0.records.isEmpty })
    }

    @Test("all wrong values are reported at once, each at its pointer")
    func collectsProblems() async throws {
        let test = TestAPI()
        let body = Bodies.create(
            flow: "identity2",
            person: """
                {"first_name":"","last_name":"\(String(repeating: "x", count: 101))","date_of_birth":"2023-02-30",
                "email":"nobody","phone_number":"12","age":3}
                """,
            address: #"{"street":5,"city":" ","state":"ZZ","postal_code":"1","country":"US"}"#,
            more: #","documents":[{"kind":"photo_id","types":["visa"]}],"colour":"red""#)

        let answer = try await test.send(.post, "/v1/verifications", body)

        #expect(answer.status == 422)
        #expect(answer.code == "validation_failed")
        #expect(
            answer.problems == [
                "/flow": "unknown_value", "/person/first_name": "too_short", "/person/last_name": "too_long",
                "/person/date_of_birth": "impossible_date", "/person/email": "invalid_email",
                "/person/phone_number": "invalid_phone_number", "/person/age": "unknown_field",
                "/address/street": "wrong_type", "/address/city": "invalid", "/address/state": "unknown_state",
                "/address/postal_code": "invalid_postal_code", "/documents/0/types/0": "unknown_value",
                "/colour": "unknown_field",
            ])
    }

    @Test("an unknown country is refused at its pointer")
    func refusesUnknownCountry() async throws {
        let test = TestAPI()
        let address = #"{"street":"1 A","city":"B","state":"","postal_code":"1","country":"XX"}"#

        let answer = try await test.send(.post, "/v1/verifications", Bodies.create(address: address))

        #expect(answer.problems == ["/address/country": "unknown_country"])
    }

    @Test("a foreign address needs no state")
    func takesForeignAddress() async throws {
        let test = TestAPI()
        let address = #"{"street":"Hauptstr. 1","city":"Berlin","postal_code":"10115","country":"DE"}"#

        let answer = try await test.send(.post, "/v1/verifications", Bodies.create(address: address))

        #expect(answer.status == 201)
    }

    @Test("a body that is no JSON by its type is refused with 415")
    func refusesOtherTypes() async throws {
        let test = TestAPI()

        let answer = try await test.send(
            .post, "/v1/verifications", Bodies.create(), headers: [.contentType: "text/plain"])

        #expect(answer.status == 415)
        #expect(answer.code == "unsupported_media_type")
    }

    @Test("a body that is announced too large is refused unread, and the connection ends")
    func refusesOversize() async throws {
        let test = TestAPI()

        let answer = try await test.send(.post, "/v1/verifications", "{}", headers: [.contentLength: "300000"])

        #expect(answer.status == 413)
        #expect(answer.code == "body_too_large")
        #expect(answer.header("Connection") == "close")
    }

    @Test("the same idempotency key answers as the first time, another body is refused")
    func replays() async throws {
        let test = TestAPI()
        let headers: HTTPFields = [.init("Idempotency-Key")!: "order-1"]

        let first = try await test.send(.post, "/v1/verifications", Bodies.create(), headers: headers)
        let second = try await test.send(.post, "/v1/verifications", Bodies.create(), headers: headers)
        let third = try await test.send(.post, "/v1/verifications", Bodies.create(flow: "usps1583"), headers: headers)

        #expect(first.header("Idempotent-Replayed") == nil)
        #expect(second.status == 201)
        #expect(second.body == first.body)
        #expect(second.header("Idempotent-Replayed") == "true")
        #expect(third.status == 422)
        #expect(third.code == "idempotency_key_reused")
        #expect(test.stores.inspect { $0.records.count } == 1)
    }

    @Test("an idempotency key that is not printable is refused")
    func refusesBadKey() async throws {
        let test = TestAPI()
        let headers: HTTPFields = [.init("Idempotency-Key")!: String(repeating: "k", count: 256)]

        let answer = try await test.send(.post, "/v1/verifications", Bodies.create(), headers: headers)

        #expect(answer.status == 400)
        #expect(answer.code == "invalid_header")
    }
}
