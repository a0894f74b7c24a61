import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct ReadTests {
    @Test("a verification is read with its entity tag, and not sent again to who has it")
    func reads() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(.get, "/v1/verifications/\(id)")
        let again = try await test.send(.get, "/v1/verifications/\(id)", headers: [.ifNoneMatch: "\"1\""])

        #expect(answer.status == 200)
        #expect(answer.header("ETag") == "\"1\"")
        #expect(answer.json["expected_data"] == nil)
        #expect(answer.json["url"] == nil)
        #expect(again.status == 304)
    }

    @Test("expected data comes when it is asked for, by a key that may read personal data")
    func expands() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)?expand[]=expected_data"

        let answer = try await test.send(.get, path)
        let refused = try await test.send(.get, path, key: test.makeKey(scopes: [.verificationsRead]))

        #expect(answer.json["expected_data"]?["person"]?["last_name"]?.string == "Lopez")
        #expect(refused.status == 403)
        #expect(refused.code == "insufficient_scope")
    }

    @Test("another tenant's verification is as missing as one that never was")
    func hidesOthers() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let foreign = test.makeKey(tenant: test.otherTenant())
        let live = test.makeKey(tenant: Tenant(vendorID: test.tenant.vendorID, environment: .live))
        let unknown = VerificationID(value: 7).description

        let answers = [
            try await test.send(.get, "/v1/verifications/\(id)", key: foreign),
            try await test.send(.get, "/v1/verifications/\(id)", key: live),
            try await test.send(.get, "/v1/verifications/\(unknown)"),
            try await test.send(.get, "/v1/verifications/not-an-id"),
        ]

        #expect(answers.map(\.status) == [404, 404, 404, 404])
        #expect(Set(answers.map { $0.json["detail"]?.string }).count == 1)
        #expect(Set(answers.map(\.code)) == ["not_found"])
    }

    @Test("a list goes on where its page ended, newest first")
    func pages() async throws {
        let test = TestAPI()
        var ids: [String] = []
        for _ in 0..<3 {
            ids.append(try await test.createVerification().id)
            test.clock.advance(by: .seconds(1))
        }

        let first = try await test.send(.get, "/v1/verifications?limit=2")
        let cursor = try #require(first.json["next_cursor"]?.string)
        let second = try await test.send(.get, "/v1/verifications?limit=2&cursor=\(cursor)")

        #expect(first.ids == [ids[2], ids[1]])
        #expect(first.json["has_more"]?.bool == true)
        #expect(second.ids == [ids[0]])
        #expect(second.json["next_cursor"]?.isNull == true)
    }

    @Test("filters narrow a list")
    func filters() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        _ = try await test.send(.post, "/v1/verifications/\(id)/cancel")
        let other = try await test.send(
            .post, "/v1/verifications", Bodies.create(more: #","vendor_reference":"box 7""#))

        let byStatus = try await test.send(.get, "/v1/verifications?status[]=canceled&status[]=hold")
        let byReference = try await test.send(.get, "/v1/verifications?vendor_reference=box%207")
        let byTime = try await test.send(.get, "/v1/verifications?created[gte]=2099-01-01T00:00:00Z")

        // Most clients encode brackets, and many write a space as a plus sign.
        let byEncodedStatus = try await test.send(.get, "/v1/verifications?status%5B%5D=canceled&limit=5")
        let byPlus = try await test.send(.get, "/v1/verifications?vendor_reference=box+7")
        let broken = try await test.send(.get, "/v1/verifications?vendor_reference=%ff")

        #expect(byEncodedStatus.ids == [id])
        #expect(byPlus.ids == [other.id])
        #expect(broken.status == 422)
        #expect(byStatus.ids == [id])
        #expect(byReference.ids == [other.id])
        #expect(byTime.ids.isEmpty)
    }

    @Test("a cursor that was tampered with is refused", arguments: ["x", "AQAAAAAAAAAAAAAAAAAAAAAAAAAA"])
    func refusesBadCursor(_ cursor: String) async throws {
        let test = TestAPI()

        let answer = try await test.send(.get, "/v1/verifications?cursor=\(cursor)")

        #expect(answer.status == 400)
        #expect(answer.code == "invalid_cursor")
    }

    @Test("unknown and impossible query parameters are refused by name")
    func refusesBadQuery() async throws {
        let test = TestAPI()

        let answer = try await test.send(.get, "/v1/verifications?limit=0&status[]=lost&created[gte]=today&colour=red")

        #expect(answer.status == 422)
        #expect(
            answer.problems == [
                "/limit": "out_of_range", "/status[]": "unknown_value", "/created[gte]": "invalid",
                "/colour": "unknown_field",
            ])
    }

    @Test("a patch corrects expected data, keeps what is absent and clears what is null")
    func patches() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let body = #"{"person":{"last_name":"Lopez-Diaz","suffix":null},"vendor_reference":"a-1"}"#

        let answer = try await test.send(
            .patch, "/v1/verifications/\(id)", body, headers: [.ifMatch: "\"1\""])
        let stale = try await test.send(.patch, "/v1/verifications/\(id)", body, headers: [.ifMatch: "\"1\""])
        let read = try await test.send(.get, "/v1/verifications/\(id)?expand[]=expected_data")

        #expect(answer.status == 200)
        #expect(answer.json["vendor_reference"]?.string == "a-1")
        #expect(stale.status == 412)
        #expect(stale.code == "precondition_failed")
        #expect(read.json["expected_data"]?["person"]?["last_name"]?.string == "Lopez-Diaz")
        #expect(read.json["expected_data"]?["person"]?["first_name"]?.string == "Maria")
    }

    @Test("an address is patched only with country, state and postal code together")
    func refusesHalfAddress() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(.patch, "/v1/verifications/\(id)", #"{"address":{"state":"KY"}}"#)

        #expect(answer.status == 422)
        #expect(answer.problems["/address/country"] == "required")
    }

    @Test("history and extracted data are read")
    func readsFindings() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let history = try await test.send(.get, "/v1/verifications/\(id)/history")
        let results = try await test.send(.get, "/v1/verifications/\(id)/rule_results")
        let extracted = try await test.send(.get, "/v1/verifications/\(id)/extracted_data")

        #expect(history.json["data"]?.array?.first?["action"]?.string == "create")
        #expect(results.json["data"]?.array?.isEmpty == true)
        #expect(extracted.json["data"]?.array?.first?["fields"]?.array?.first?["value"]?.string == "LOPEZ")
    }
}

extension TestResponse {
    /// The ids in a list.
    var ids: [String] { (json["data"]?.array ?? []).compactMap { $0["id"]?.string } }
}
