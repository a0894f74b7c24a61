import OutboundHTTP
import StrictJSON
import Testing
import Veriff
import VeriffSandbox

@Suite("Calls that the platform does not make", .timeLimit(.minutes(1)))
struct SandboxFurtherCallTests {
    private static let device =
        #"{"providerName":"Prints","device":{"fingerprint":"f"},"network":{"ip":{"addressV4":"192.0.2.7"}}}"#

    @Test("device data are taken before the submission, and their address is told with the decision")
    func deviceData() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            let path = "/sessions/\(session)/collected-data"

            let answer = try await sandbox.call(.post, path, Self.device)

            #expect(answer.status == 201 && answer.json.text("sessionId") == session)
            let attempt = try await sandbox.read("attempts", of: session).elements("verifications").first?.text("id")
            #expect(answer.json.text("attemptId") == attempt)
            _ = try await sandbox.decision(of: session)
            #expect(try await sandbox.read("decision", of: session)["technicalData"]?.text("ip") == "192.0.2.7")
            #expect(try await sandbox.call(.post, path, Self.device).status == 409)
        }
    }

    @Test(
        "device data without what is mandatory are refused",
        arguments: [
            ("[]", "1101"), (device.replacing("Prints", with: String(repeating: "p", count: 256)), "1104"),
            (device.replacing("providerName", with: "provider"), "1102"),
            (device.replacing("fingerprint", with: "print"), "1102"),
            (device.replacing("addressV4", with: "address"), "1102"), (device.replacing("\"f\"", with: "7"), "1104"),
        ])
    func badDeviceData(body: String, code: String) async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()

            let answer = try await sandbox.call(.post, "/sessions/\(session)/collected-data", body)

            #expect(answer.status == 400 && answer.code == code)
        }
    }

    @Test("the times of a session can be asked for as of old")
    func timestamps() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            _ = try await sandbox.decision(of: session)

            let timestamps = try await sandbox.read("timestamps", of: session).elements("timestamps")

            #expect(timestamps.map { $0.text("event") } == ["created", "submitted", "decided"])
        }
    }

    @Test("a registry look-up is a session that is submitted with its creation")
    func lookUp() async throws {
        try await SandboxHarness.run { sandbox in
            let body = #"""
                {"verification":{"vendorData":"v","person":{"fullName":"Ada King Quincy","idNumber":"123456789"},
                "address":{"street":"Elm St","houseNumber":"12","postcode":"62704"}}}
                """#

            let answer = try await sandbox.call(.post, "/validate-registry", body, key: SandboxHarness.databaseKey)

            #expect(answer.status == 201 && answer.verification.text("status") == "submitted")
            let session = try #require(answer.verification.text("id"))
            let decision = try await sandbox.announcedDecision(of: session)
            #expect(decision.text("status") == "approved" && decision["person"]?.text("idNumber") == "123456789")
            #expect(
                decision["person"]?.text("firstName") == "Ada King" && decision["person"]?.text("lastName") == "Quincy")
            let levels = decision["additionalVerifiedData"]?.elements("validationResults").first
            #expect(levels?.text("idNumber") == "MATCH" && levels?.text("zip") == "MATCH")
            #expect(try await sandbox.submit(session, key: SandboxHarness.databaseKey).code == "1304")
        }
    }

    @Test(
        "a registry look-up without what it needs is refused",
        arguments: [
            (#"{"firstName":"Ada","lastName":"Quincy","dateOfBirth":"1984-02-29"}"#, "1308"),
            (#"{"firstName":"Ada","idNumber":"123456789","dateOfBirth":"1984-02-29"}"#, "1309"),
            (#"{"fullName":"Ada Quincy","idNumber":"123456789"}"#, "1310"),
        ])
    func badLookUps(person: String, code: String) async throws {
        try await SandboxHarness.run { sandbox in
            let answer = try await sandbox.call(
                .post, "/validate-registry", #"{"verification":{"person":\#(person)}}"#,
                key: SandboxHarness.databaseKey)

            #expect(answer.status == 400 && answer.code == code)
        }
    }

    @Test("the first image is announced as a start when that is switched on, once")
    func started() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/webhooks", #"{"started":true}"#)
            let session = try await sandbox.open()
            try await sandbox.upload(to: session)
            try await sandbox.upload(context: "document-back", to: session)

            let attempts = try await sandbox.read("attempts", of: session).elements("verifications")
            #expect(attempts.first?.text("status") == "started")
            _ = try await sandbox.submit(session)
            var codes: [Int?] = []
            for _ in 0..<3 {
                let json = try JSONValue(parsing: try await sandbox.webhooks.next().body)
                codes.append(json.integer("code") ?? json["verification"]?.integer("code"))
            }
            #expect(codes.prefix(1) == [7001] && Set(codes) == [7001, 7002, 9001])
        }
    }

    @Test("a started session that nobody submits is abandoned, under either code", arguments: [9104, 9121])
    func abandoned(code: Int) async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/webhooks", #"{"started":true}"#)
            _ = try await sandbox.control(.post, "/wire", #"{"abandoned_code":\#(code)}"#)
            let session = try await sandbox.open()
            try await sandbox.upload(to: session)

            _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":604801}"#)

            let decision = try await sandbox.announcedDecision(of: session)
            #expect(decision.text("status") == "abandoned" && decision.integer("code") == code)
        }
    }
}
