import OutboundHTTP
import StrictJSON
import Testing
import Veriff

@testable import VeriffSandbox

@Suite("The sandbox's registry", .timeLimit(.minutes(1)))
struct SandboxRegistryTests {
    private static let all = [
        "firstName", "lastName", "dateOfBirth", "address", "city", "state", "zip", "idNumber", "phoneNumber",
    ]

    /// Init data of a person, every kind unless left out.
    private func opening(
        firstName: String = "Ada", lastName: String = "Quincy", number: String? = "123456789", more: Bool = true
    ) -> String {
        let rest = more ? #","dateOfBirth":"1984-02-29","phoneNumber":"+1 217 555 0100""# : ""
        let address = more ? #","address":{"fullAddress":"12 Elm St, Springfield, IL 62704"}"# : ""
        let document = number.map { #","document":{"number":"\#($0)"}"# } ?? ""
        return #"{"person":{"firstName":"\#(firstName)","lastName":"\#(lastName)"\#(rest)}\#(document)\#(address)}"#
    }

    private func levels(_ decision: JSONValue) throws -> [String: String] {
        let results = try #require(decision["additionalVerifiedData"]?.elements("validationResults").first)
        #expect(results.text("registryName") == "USA - Credit + US Identity Graph (US15)")
        return Dictionary(uniqueKeysWithValues: Self.all.map { ($0, results.text($0) ?? "missing") })
    }

    @Test("what was sent matches and what was not is no input, without any image")
    func standAlone() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let whole = try await sandbox.decision(of: try await sandbox.open(opening(), key: key), key: key)
            let names = try await sandbox.decision(
                of: try await sandbox.open(opening(number: nil, more: false), key: key), key: key)

            #expect(whole.text("status") == "approved")
            #expect(try levels(whole).values.allSatisfy { $0 == "MATCH" })
            #expect(whole["person"]?.text("idNumber") == "123456789")
            #expect(whole["document"]?.text("number") == "123456789" && whole["document"]?.text("state") == "IL")
            #expect(
                whole["person"]?.elements("address").first?.text("fullAddress") == "12 Elm St, Springfield, IL 62704")
            #expect(try levels(names).filter { $0.value == "MATCH" }.keys.sorted() == ["firstName", "lastName"])
            #expect(try levels(names).filter { $0.value == "NO_INPUT" }.count == 7)
        }
    }

    @Test("a session without both names is refused on submission, unless a document shows them")
    func names() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            for person in [#"{"firstName":"Ada"}"#, #"{"lastName":"Quincy"}"#, "{}"] {
                let session = try await sandbox.open(#"{"person":\#(person)}"#, key: key)
                let answer = try await sandbox.call(
                    .patch, "/sessions/\(session)", #"{"verification":{"status":"submitted"}}"#, key: key)
                #expect(answer.status == 400 && answer.code == "1102")
            }
            let session = try await sandbox.open(#"{"person":{}}"#, key: key)
            try await sandbox.upload(#"{"first_name":"Ada","last_name":"Quincy"}"#, to: session, key: key)
            #expect(try levels(try await sandbox.decision(of: session, key: key))["lastName"] == "MATCH")
        }
    }

    @Test("a number that is no social security number, and a telephone number of other characters, are invalid")
    func invalid() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let session = try await sandbox.open(
                opening(number: "12345678").replacing("+1 217", with: "(217)"), key: key)

            let levels = try levels(try await sandbox.decision(of: session, key: key))

            #expect(levels["idNumber"] == "INVALID" && levels["phoneNumber"] == "INVALID")
            #expect(levels["lastName"] == "MATCH")
        }
    }

    @Test("a document fills in what was not sent, or says that nothing could be read")
    func document() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let filled = try await sandbox.open(opening(number: nil, more: false), key: key)
            try await sandbox.upload(
                #"{"date_of_birth":"1984-02-29","full_address":"1 A St, Reno, NV 89501"}"#, to: filled, key: key)
            let unreadable = try await sandbox.open(opening(number: nil, more: false), key: key)
            try await sandbox.upload(#"{"unreadable":true}"#, to: unreadable, key: key)

            let first = try await sandbox.decision(of: filled, key: key)
            let second = try levels(try await sandbox.decision(of: unreadable, key: key))

            let levels = try levels(first)
            #expect(levels["dateOfBirth"] == "MATCH" && levels["city"] == "MATCH" && levels["idNumber"] == "NO_INPUT")
            #expect(first["document"]?.text("type") == "DRIVERS_LICENSE")
            #expect(second["dateOfBirth"] == "NO_DATA" && second["lastName"] == "MATCH")
        }
    }

    @Test(
        "names in the init data force the levels",
        arguments: [
            ("Nomatch", "lastName", "NO_MATCH"), ("Partialmatch", "zip", "PARTIAL_MATCH"),
            ("Nodata", "idNumber", "NO_DATA"), ("Partialaddress", "address", "PARTIAL_MATCH"),
            ("Partialaddress", "zip", "MATCH"),
        ])
    func names(name: String, field: String, level: String) async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let session = try await sandbox.open(opening(lastName: name), key: key)

            let decision = try await sandbox.decision(of: session, key: key)

            #expect(decision.text("status") == "approved")
            #expect(try levels(decision)[field] == level)
        }
    }

    @Test("a person who is in no registry is declined with 123, without data")
    func unregistered() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let session = try await sandbox.open(opening(lastName: "Unregistered"), key: key)

            let decision = try await sandbox.decision(of: session, key: key)

            #expect(decision.text("status") == "declined" && decision.integer("reasonCode") == 123)
            #expect(decision["additionalVerifiedData"]?.object?.members.isEmpty == true)
            #expect(decision["person"]?.member("idNumber") == nil && decision["document"]?.member("number") == nil)
        }
    }

    @Test("images and persons force single levels")
    func forced() async throws {
        try await SandboxHarness.run { sandbox in
            let key = SandboxHarness.databaseKey
            let session = try await sandbox.open(opening(), key: key)
            try await sandbox.upload(
                #"{"registry_zip":"NO_MATCH","registry_city":"PARTIAL_MATCH"}"#, to: session, key: key)
            _ = try await sandbox.control(
                .post, "/sessions/\(session)/decision",
                #"{"registry_zip":"NO_DATA","registry_phone_number":"NO_MATCH"}"#)

            let levels = try levels(try await sandbox.decision(of: session, key: key))

            #expect(levels["zip"] == "NO_DATA" && levels["city"] == "PARTIAL_MATCH")
            #expect(levels["phoneNumber"] == "NO_MATCH" && levels["state"] == "MATCH")
        }
    }

    @Test("an identity decision carries a registry's results where that is added")
    func addOn() async throws {
        try await SandboxHarness.run { sandbox in
            let key = "55555555-5555-4555-8555-555555555555"
            _ = try await sandbox.control(
                .post, "/integrations",
                #"""
                {"api_key":"\#(key)","secrets":["\#(SandboxHarness.secret)"],"product":"idv","registry":true,
                "webhook_url":"http://webhooks.test/"}
                """#)
            let session = try await sandbox.open(opening(), key: key)
            try await sandbox.upload(to: session, key: key)

            let decision = try await sandbox.decision(of: session, key: key)

            #expect(try levels(decision).values.allSatisfy { $0 == "MATCH" })
            // Nine digits are the person's number, so the document has one of its own.
            #expect(decision["person"]?.text("idNumber") == "123456789")
            #expect(decision["document"]?.text("number")?.hasPrefix("D") == true)
            let plain = try await sandbox.open(opening())
            #expect(
                try await sandbox.decision(of: plain)["additionalVerifiedData"]?.hasMember("validationResults") == false
            )
        }
    }

    @Test(
        "city, state and ZIP code are found at an address's end",
        arguments: [
            ("12 Elm St Apt 4, Springfield, IL 62704", "Springfield", "IL", "62704"),
            ("12 Elm St Springfield IL 62704-1234 US", "Springfield", "IL", "62704-1234"),
            ("12 Elm St Springfield, 62704", nil, nil, "62704"), ("Elm St", nil, nil, nil), ("", nil, nil, nil),
        ] as [(String, String?, String?, String?)])
    func parts(address: String, city: String?, state: String?, zip: String?) {
        let parts = AddressParts(address)

        #expect(parts.city == city && parts.state == state && parts.zip == zip)
    }
}
