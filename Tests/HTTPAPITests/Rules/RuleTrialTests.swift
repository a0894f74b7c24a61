import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct RuleTrialTests {
    private static let path = "/v1/rule_packs/usps1583/evaluate"

    @Test("a trial answers with every rule's result and the outcome, and stores nothing")
    func evaluates() async throws {
        let test = TestAPI()

        let answer = try await test.send(.post, Self.path, Self.body(validUntil: "2029-05-17"))
        let expired = try await test.send(.post, Self.path, Self.body(validUntil: "2026-01-30"))

        #expect(answer.status == 200)
        #expect(answer.result("R13")?["outcome"]?.string == "pass")
        #expect(answer.result("R20")?["outcome"]?.string == "pass")
        #expect(answer.json["evaluation_date"]?.string == "2026-01-31")
        #expect(answer.json["settings_version"]?.number?.int64 == 1)
        #expect(expired.result("R13")?["outcome"]?.string == "fail")
        #expect(expired.json["outcome"]?.string == "rejected")
        #expect(expired.json["resubmittable"]?.bool == true)
        #expect(test.stores.inspect { $0.records.isEmpty && $0.events.isEmpty && $0.answers.isEmpty })
    }

    @Test("choices in the request take the place of the tenant's, rule by rule")
    func overrides() async throws {
        let test = TestAPI()
        _ = try await test.send(.put, "/v1/rule_settings", #"{"severities":{"R13":"double_check"}}"#)
        let body = Self.body(validUntil: "2026-01-30", more: #","settings":{"severities":{"R15":"info"}}"#)
        let strict = Self.body(validUntil: "2026-01-30", more: #","settings":{"severities":{"R13":"reject"}}"#)

        let mild = try await test.send(.post, Self.path, body)
        let hard = try await test.send(.post, Self.path, strict)

        #expect(mild.result("R13")?["severity"]?.string == "double_check")
        #expect(mild.json["settings"]?["severities"]?["R13"]?.string == "double_check")
        #expect(hard.result("R13")?["severity"]?.string == "reject")
        #expect(mild.json["settings_version"]?.number?.int64 == 2)
    }

    @Test("repetitions, the delivery address and missing sides are judged")
    func judgesMore() async throws {
        let test = TestAPI()
        let home = #"{"street":"12 Oak Street","city":"Nashville","state":"TN","postal_code":"37203","country":"US"}"#
        let id = VerificationID(value: 7).description
        let more = #"""
            ,"delivery_address":\#(home),"repetitions":{"same_person":["\#(id)"],"resubmissions":1}
            """#

        let answer = try await test.send(
            .post, Self.path, Self.body(validUntil: "2029-05-17", sides: #","sides":["front"]"#, more: more))

        #expect(answer.result("R30")?["outcome"]?.string == "fail")
        #expect(answer.result("R45")?["outcome"]?.string == "fail")
        #expect(answer.result("R1")?["outcome"]?.string == "fail")
    }

    @Test("what init data echoes is no evidence")
    func echoes() async throws {
        let test = TestAPI()

        let answer = try await test.send(
            .post, Self.path, Self.body(validUntil: "2029-05-17", provenance: "init_data"))

        #expect(answer.result("R20")?["outcome"]?.string == "not_evaluable")
    }

    @Test("everything wrong with a request is told at its place")
    func refuses() async throws {
        let test = TestAPI()
        let body = #"""
            {"expected_data":{"person":{"first_name":"Maria","last_name":"Lopez","date_of_birth":"1990-02-30"}},
             "documents":[{"kind":"photo_id","type":"current_lease"},{"kind":"photo_id","type":"us_passport","side":1}],
             "extracted_data":[{"name":"shoe_size","value":"9","provenance":"photo_id"},{"name":"suffix"}],
             "evaluation_date":"today","blocked_addresses":[{}],"repetitions":{"same_person":["x"]},
             "settings":{"severities":{"R13":"info","R99":"info"},"parameters":{"R15":{"warning_in_days":"9"}}},
             "sandbox":true}
            """#

        let answer = try await test.send(.post, Self.path, body)

        #expect(answer.status == 422)
        let problems = answer.problems
        #expect(problems["/expected_data/person/date_of_birth"] == "impossible_date")
        #expect(problems["/expected_data/address"] == "required")
        #expect(problems["/documents/0/type"] == "type_not_of_kind")
        #expect(problems["/documents/1/side"] == "unknown_field")
        #expect(problems["/extracted_data/0/name"] == "unknown_value")
        #expect(problems["/extracted_data/1/provenance"] == "required")
        #expect(problems["/evaluation_date"] == "impossible_date")
        #expect(problems["/blocked_addresses/0/street"] == "required")
        #expect(problems["/repetitions/same_person/0"] == "invalid")
        #expect(problems["/settings/parameters/R15/warning_in_days"] == "wrong_type")
        #expect(problems["/sandbox"] == "unknown_field")
    }

    @Test("choices that a rule does not allow are refused")
    func refusesChoices() async throws {
        let test = TestAPI()
        let more = #","settings":{"severities":{"R13":"info","R99":"info"}}"#

        let answer = try await test.send(.post, Self.path, Self.body(validUntil: "2029-05-17", more: more))

        #expect(
            answer.problems == [
                "/settings/severities/R13": "severity_not_allowed", "/settings/severities/R99": "unknown_rule",
            ])
    }

    @Test("too much of anything is refused")
    func limits() async throws {
        let test = TestAPI()
        let field = #"{"name":"suffix","value":"","provenance":"photo_id"}"#
        let fields = Array(repeating: field, count: 201).joined(separator: ",")
        let long = String(repeating: "x", count: 300_000)

        let many = try await test.send(.post, Self.path, #"{"extracted_data":[\#(fields)]}"#)
        let big = try await test.send(.post, Self.path, #"{"extracted_data":"\#(long)"}"#)

        #expect(many.problems["/extracted_data"] == "too_long")
        #expect(big.status == 413)
    }

    private static func body(
        validUntil: String, provenance: String = "photo_id", sides: String = "", more: String = ""
    ) -> String {
        let expected = #"""
            {"person":{"first_name":"Maria","last_name":"Lopez","date_of_birth":"1990-02-28"},
             "address":{"street":"12 Oak Street","city":"Nashville","state":"TN","postal_code":"37203","country":"US"}}
            """#
        return #"""
            {"expected_data":\#(expected),
             "documents":[{"kind":"photo_id","type":"us_driver_license"\#(sides)},
                          {"kind":"proof_of_address","type":"current_lease"}],
             "extracted_data":[
               {"name":"first_name","value":"MARIA","provenance":"\#(provenance)"},
               {"name":"last_name","value":"LOPEZ","raw_value":"Lopez","provenance":"\#(provenance)","source":"veriff"},
               {"name":"date_of_birth","value":"1990-02-28","provenance":"\#(provenance)"},
               {"name":"valid_until","value":"\#(validUntil)","provenance":"\#(provenance)"}],
             "evaluation_date":"2026-01-31"\#(more)}
            """#
    }
}

extension TestResponse {
    /// The first result of a rule.
    fileprivate func result(_ rule: String) -> JSONValue? {
        json["results"]?.array?.first { $0["rule"]?.string == rule }
    }
}
