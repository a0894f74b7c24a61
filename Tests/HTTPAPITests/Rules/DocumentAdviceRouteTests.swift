import HTTPTypes
import Services
import StrictJSON
import Testing

@Suite struct DocumentAdviceRouteTests {
    @Test("the advice names what works, what does not and what to bring, in both languages")
    func advises() async throws {
        let test = TestAPI()

        let answer = try await test.send(
            .post, "/v1/flows/usps1583/advice",
            #"{"documents":[{"type":"us_passport","valid_until":"2029-05-17"},{"type":"utility_bill"}]}"#)
        let enough = try await test.send(
            .post, "/v1/flows/usps1583/advice",
            #"{"documents":[{"type":"us_passport","country":"USA"},{"type":"current_lease"}],"evaluation_date":"2026-01-31"}"#
        )

        #expect(answer.status == 200)
        #expect(answer.json["sufficient"]?.bool == false)
        #expect(answer.json["missing"]?.array?.first?["kind"]?.string == "proof_of_address")
        #expect(answer.json["missing"]?.array?.first?["text"]?["es"]?.string?.contains("presente") == true)
        let bill = answer.json["documents"]?.array?.last?["uses"]?.array?.first
        #expect(bill?["acceptance"]?.string == "refused")
        #expect(bill?["remarks"]?.array?.first?["rule"]?.string == "R4")
        #expect(enough.json["sufficient"]?.bool == true)
        #expect(enough.json["combinations"]?.array?.first?["photo_id"]?.number?.int64 == 0)
        #expect(enough.json["combinations"]?.array?.first?["proof_of_address"]?.number?.int64 == 1)
        #expect(enough.json["evaluation_date"]?.string == "2026-01-31")
    }

    @Test("the advice follows the tenant's settings")
    func followsSettings() async throws {
        let test = TestAPI()
        let body = #"{"documents":[{"type":"us_passport","valid_until":"2020-01-01"},{"type":"current_lease"}]}"#
        _ = try await test.send(.put, "/v1/rule_settings", #"{"severities":{"R13":"double_check"}}"#)

        let own = try await test.send(.post, "/v1/flows/usps1583/advice", body)
        let other = try await test.send(
            .post, "/v1/flows/usps1583/advice", body, key: test.makeKey(tenant: test.otherTenant()))

        #expect(own.json["combinations"]?.array?.first?["acceptance"]?.string == "doubtful")
        #expect(other.json["combinations"]?.array?.isEmpty == true)
    }

    @Test("bad questions are refused at their place, and unknown flows are not found")
    func refuses() async throws {
        let test = TestAPI()
        let eleven = Array(repeating: #"{"type":"us_passport"}"#, count: 11).joined(separator: ",")

        let bad = try await test.send(
            .post, "/v1/flows/identity/advice",
            #"{"documents":[{"type":"spoon","country":"XX","valid_until":"soon","colour":"red"}]}"#)
        let many = try await test.send(.post, "/v1/flows/identity/advice", #"{"documents":[\#(eleven)]}"#)
        let none = try await test.send(.post, "/v1/flows/identity/advice", "{}")
        let unknown = try await test.send(.post, "/v1/flows/other/advice", #"{"documents":[]}"#)

        #expect(
            bad.problems == [
                "/documents/0/type": "unknown_value", "/documents/0/country": "unknown_country",
                "/documents/0/valid_until": "impossible_date", "/documents/0/colour": "unknown_field",
            ])
        #expect(many.problems == ["/documents": "too_long"])
        #expect(none.problems == ["/documents": "required"])
        #expect(unknown.status == 404)
    }
}
