import HTTPTypes
import Services
import StrictJSON
import Testing
import ValidationRules
import Verification

@Suite struct RulePackTests {
    @Test("every pack is listed, and shown with each rule's sources, severities and example")
    func shows() async throws {
        let test = TestAPI()

        let list = try await test.send(.get, "/v1/rule_packs")
        let names = (list.json["data"]?.array ?? []).compactMap { $0["name"]?.string }
        let pack = try await test.send(.get, "/v1/rule_packs/usps1583")

        #expect(names == RulePacks.all.map(\.name))
        let rules = pack.json["rules"]?.array ?? []
        #expect(rules.compactMap { $0["id"]?.string } == RulePacks.pack(for: .usps1583).rules.map(\.id))
        for rule in rules {
            #expect(rule["sources"]?.array?.isEmpty == false)
            #expect(rule["example"]?.string?.isEmpty == false)
            #expect(rule["allowed_severities"]?.array?.contains(rule["severity"] ?? .null) == true)
        }
    }

    @Test("a pack says which documents are accepted, doubtful and refused, and why")
    func listsDocuments() async throws {
        let test = TestAPI()

        let pack = try await test.send(.get, "/v1/rule_packs/usps1583")

        let documents = pack.json["documents"]?.array ?? []
        func acceptance(_ kind: String, _ type: String) -> JSONValue? {
            documents.first { $0["kind"]?.string == kind && $0["type"]?.string == type }
        }
        #expect(acceptance("proof_of_address", "current_lease")?["acceptance"]?.string == "accepted")
        #expect(acceptance("proof_of_address", "form_i94")?["acceptance"]?.string == "doubtful")
        let bill = acceptance("proof_of_address", "utility_bill")
        #expect(bill?["acceptance"]?.string == "refused")
        #expect(bill?["reason"]?["en"]?.string?.contains("2022") == true)
        #expect(bill?["sources"]?.array?.first?.string == "Postal Bulletin 22613")
    }

    @Test("a pack shows what this tenant chose, and nobody else")
    func showsChoices() async throws {
        let test = TestAPI()
        let other = test.makeKey(tenant: test.otherTenant())
        let body = #"{"severities":{"R13":"double_check"},"parameters":{"R15":{"warning_in_days":60}}}"#
        _ = try await test.send(.put, "/v1/rule_settings", body)

        let own = try await test.send(.get, "/v1/rule_packs/usps1583")
        let foreign = try await test.send(.get, "/v1/rule_packs/usps1583", key: other)

        #expect(own.rule("R13")?["severity"]?.string == "double_check")
        #expect(own.rule("R15")?["parameters"]?.array?.first?["value"]?.number?.int64 == 60)
        #expect(own.json["settings_version"]?.number?.int64 == 2)
        #expect(foreign.rule("R13")?["severity"]?.string == "reject")
        #expect(foreign.json["settings_version"]?.number?.int64 == 1)
    }

    @Test("a pack that does not exist is not found", arguments: ["usps", "USPS1583", "..%2F"])
    func unknown(name: String) async throws {
        let test = TestAPI()

        #expect(try await test.send(.get, "/v1/rule_packs/\(name)").code == "not_found")
        #expect(try await test.send(.post, "/v1/rule_packs/\(name)/evaluate", "{}").code == "not_found")
    }
}

extension TestResponse {
    /// A rule of a pack by its id.
    fileprivate func rule(_ id: String) -> JSONValue? {
        json["rules"]?.array?.first { $0["id"]?.string == id }
    }
}
