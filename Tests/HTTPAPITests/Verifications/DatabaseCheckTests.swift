import HTTPTypes
import StrictJSON
import Testing

@Suite("A check against registries, asked for over the API")
struct DatabaseCheckTests {
    private static let person = #"{"first_name":"Maria","last_name":"Lopez","date_of_birth":"1990-02-28"\#(number)}"#
    private static let number = #","social_security_number":"123-45-6789""#

    @Test("is shown as it was asked for, with its defaults; the social security number never is")
    func shown() async throws {
        let test = TestAPI()
        let body = Bodies.create(person: Self.person, more: #","database_check":{"purpose":"ssn"}"#)
        let created = try await test.send(.post, "/v1/verifications", body)
        #expect(created.status == 201)
        #expect(!created.text.contains("6789"))

        let answer = try await test.send(.get, "/v1/verifications/\(created.id)?expand[]=expected_data")

        let data = answer.json["expected_data"]
        #expect(data?["database_check"]?["purpose"]?.string == "ssn")
        #expect(data?["database_check"]?["sources"]?.array?.compactMap(\.string) == ["init_data"])
        #expect(data?["database_check"]?["source_priority"]?.string == "init_data")
        #expect(data?["person"]?["has_social_security_number"]?.bool == true)
        #expect(data?["person"]?["social_security_number"] == nil)
        #expect(!answer.text.contains("6789"))
    }

    @Test(
        "is refused where it makes no sense, at its place",
        arguments: [
            (#"{"purpose":"ssn"}"#, "/person/social_security_number", "required"),
            (
                #"{"purpose":"driver_license","sources":["init_data"]}"#, "/database_check/sources",
                "sources_not_of_purpose"
            ),
            (#"{"purpose":"light_kyc","sources":[]}"#, "/database_check/sources", "sources_not_of_purpose"),
            (
                #"{"purpose":"light_kyc","source_priority":"document_data"}"#, "/database_check/source_priority",
                "no_source"
            ),
            (#"{"purpose":"credit"}"#, "/database_check/purpose", "unknown_value"),
            (#"{"purpose":"light_kyc","fields":["shoe_size"]}"#, "/database_check/fields/0", "unknown_value"),
            (#"{"purpose":"light_kyc","colour":1}"#, "/database_check/colour", "unknown_field"),
        ])
    func refused(check: String, pointer: String, code: String) async throws {
        let test = TestAPI()

        let answer = try await test.send(
            .post, "/v1/verifications", Bodies.create(more: #","database_check":\#(check)"#))

        #expect(answer.status == 422)
        #expect(answer.problems == [pointer: code])
        #expect(test.stores.inspect { $0.records.isEmpty })
    }

    @Test("a number that is none is refused without being repeated", arguments: ["12345678", "123-45-678X"])
    func badNumber(number: String) async throws {
        let test = TestAPI()
        let person = Self.person.replacing("123-45-6789", with: number)

        let answer = try await test.send(.post, "/v1/verifications", Bodies.create(person: person))

        #expect(answer.status == 422)
        #expect(answer.problems == ["/person/social_security_number": "invalid_social_security_number"])
        #expect(!answer.text.contains(number))
    }

    @Test("is corrected and cleared like other expected data")
    func corrected() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)"

        let set = #"{"database_check":{"purpose":"light_kyc"},"person":{"social_security_number":"987654321"}}"#
        #expect(try await test.send(.patch, path, set).status == 200)
        let data = try await test.send(.get, path + "?expand[]=expected_data").json["expected_data"]
        #expect(data?["database_check"]?["purpose"]?.string == "light_kyc")
        #expect(data?["person"]?["has_social_security_number"]?.bool == true)

        let cleared = #"{"database_check":null,"person":{"social_security_number":null}}"#
        #expect(try await test.send(.patch, path, cleared).status == 200)
        let after = try await test.send(.get, path + "?expand[]=expected_data").json["expected_data"]
        #expect(after?["database_check"]?.isNull == true)
        #expect(after?["person"]?["has_social_security_number"]?.bool == false)
    }
}
