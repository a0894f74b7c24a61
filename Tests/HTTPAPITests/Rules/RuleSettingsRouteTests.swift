import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct RuleSettingsRouteTests {
    private static let path = "/v1/rule_settings"
    private static let choices = #"{"severities":{"R13":"double_check"},"parameters":{"R15":{"warning_in_days":60}}}"#

    @Test("settings are replaced as their next version, under the tag of the one that was seen")
    func replaces() async throws {
        let test = TestAPI()

        let before = try await test.send(.get, Self.path)
        let tag = try #require(before.header("ETag"))
        let put = try await test.send(.put, Self.path, Self.choices, headers: [.ifMatch: tag])
        let stale = try await test.send(.put, Self.path, "{}", headers: [.ifMatch: tag])
        let after = try await test.send(.get, Self.path)
        let known = try await test.send(.get, Self.path, headers: [.ifNoneMatch: "\"2\""])

        #expect(tag == "\"1\"")
        #expect(put.status == 200 && put.header("ETag") == "\"2\"")
        #expect(stale.status == 412 && stale.code == "precondition_failed")
        #expect(after.json["severities"]?["R13"]?.string == "double_check")
        #expect(after.json["parameters"]?["R15"]?["warning_in_days"]?.number?.int64 == 60)
        #expect(after.json["actor"]?["type"]?.string == "api_key")
        #expect(known.status == 304)
    }

    @Test(
        "what no rule allows is refused at its place",
        arguments: [
            (#"{"severities":{"R13":"info"}}"#, "/severities/R13", "severity_not_allowed"),
            (#"{"severities":{"R0":"info"}}"#, "/severities/R0", "unknown_rule"),
            (#"{"severities":{"R13":"fatal"}}"#, "/severities/R13", "unknown_value"),
            (#"{"severities":[]}"#, "/severities", "wrong_type"),
            (
                #"{"parameters":{"R15":{"warning_in_days":100000}}}"#, "/parameters/R15/warning_in_days",
                "value_out_of_range"
            ),
            (#"{"parameters":{"R15":{"colour":1}}}"#, "/parameters/R15/colour", "unknown_parameter"),
            (#"{"version":3}"#, "/version", "unknown_field"),
            (#"[]"#, "", "wrong_type"),
        ])
    func refuses(body: String, pointer: String, code: String) async throws {
        let test = TestAPI()

        let answer = try await test.send(.put, Self.path, body)

        #expect(answer.status == 422)
        #expect(answer.problems[pointer] == code)
        #expect(test.stores.inspect { $0.ruleSettings.isEmpty })
    }

    @Test("another tenant's settings are neither seen nor changed")
    func separates() async throws {
        let test = TestAPI()
        let other = test.makeKey(tenant: test.otherTenant())
        let live = test.makeKey(tenant: Tenant(vendorID: test.tenant.vendorID, environment: .live))
        _ = try await test.send(.put, Self.path, Self.choices)

        for key in [other, live] {
            let settings = try await test.send(.get, Self.path, key: key)
            let versions = try await test.send(.get, Self.path + "/versions", key: key)

            #expect(settings.json["version"]?.number?.int64 == 1)
            #expect(versions.json["data"]?.array?.count == 1)
        }
    }

    @Test("a key that may only read changes nothing")
    func needsScope() async throws {
        let test = TestAPI()

        let answer = try await test.send(.put, Self.path, Self.choices, key: test.makeKey(scopes: [.rulesRead]))

        #expect(answer.code == "insufficient_scope")
        #expect(test.stores.inspect { $0.ruleSettings.isEmpty })
    }

    @Test("versions are listed newest first, page by page")
    func lists() async throws {
        let test = TestAPI()
        for days in [40, 50, 60] {
            _ = try await test.send(.put, Self.path, #"{"parameters":{"R15":{"warning_in_days":\#(days)}}}"#)
        }

        let first = try await test.send(.get, Self.path + "/versions?limit=3")
        let cursor = try #require(first.json["next_cursor"]?.string)
        let second = try await test.send(.get, Self.path + "/versions?limit=3&cursor=\(cursor)")
        let bad = try await test.send(.get, Self.path + "/versions?cursor=x")

        #expect(first.versions == [4, 3, 2] && first.json["has_more"]?.bool == true)
        #expect(second.versions == [1] && second.json["has_more"]?.bool == false)
        #expect(bad.code == "invalid_cursor")
    }
}

extension TestResponse {
    fileprivate var versions: [Int64] { (json["data"]?.array ?? []).compactMap { $0["version"]?.number?.int64 } }
}
