import OutboundHTTP
import StrictJSON
import Testing
import Veriff
import VeriffSandbox

@Suite("The sandbox's bodies", .timeLimit(.minutes(1)))
struct SandboxWireTests {
    @Test("an image can state any part of the additional data and of the decision")
    func statedInImages() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            try await sandbox.upload(
                #"""
                {"face_match":"weak_match","additional":{"registryValidation":{"personIsAlive":true},"estimatedAge":28},
                "verification":{"riskScore":{"score":0.29370000000000007},"highRisk":false,
                "riskLabels":[{"label":"seen","category":"crosslinks","sessionIds":["a"]}],
                "person":{"nameComponents":{"title":"Dr","middleName":null}},
                "document":{"specimen":{"hasSecurityRisk":true}}}}
                """#, to: session)

            let decision = try await sandbox.decision(of: session)

            #expect(decision["riskScore"]?["score"]?.number?.text == "0.29370000000000007")
            #expect(decision.elements("riskLabels").first?.elements("sessionIds").count == 1)
            #expect(decision["person"]?["nameComponents"]?.text("title") == "Dr")
            #expect(decision["person"]?.text("lastName") == "Quincy")
            #expect(decision["document"]?["specimen"]?.flag("hasSecurityRisk") == true)
            let additional = decision["additionalVerifiedData"]
            #expect(additional?.text("faceMatch") == "weak_match" && additional?.integer("estimatedAge") == 28)
            #expect(additional?["registryValidation"]?.flag("personIsAlive") == true)
        }
    }

    @Test("a person's statement is merged over an image's, and stands in decisions without data too")
    func statedByHand() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            try await sandbox.upload(#"{"verification":{"biometricAuthentication":{"a":1,"b":{"c":2}}}}"#, to: session)
            _ = try await sandbox.control(
                .post, "/sessions/\(session)/decision",
                #"{"status":"declined","verification":{"biometricAuthentication":{"b":{"d":3}},"reason":"Because"}}"#)

            let decision = try await sandbox.decision(of: session)

            #expect(decision["biometricAuthentication"]?.integer("a") == 1)
            #expect(decision["biometricAuthentication"]?["b"]?.integer("c") == 2)
            #expect(decision["biometricAuthentication"]?["b"]?.integer("d") == 3)
            #expect(decision.text("reason") == "Because" && decision.integer("reasonCode") == 102)
        }
    }

    @Test("serialisation and shape can be changed while it runs")
    func switches() async throws {
        try await SandboxHarness.run { sandbox in
            func body() async throws -> String {
                let session = try await sandbox.open()
                try await sandbox.upload(#"{"face_match":"strong_match"}"#, to: session)
                try await sandbox.submit(session)
                let event = try await sandbox.webhooks.next { !$0.isDecision }
                let decision = try await sandbox.webhooks.next { $0.isDecision }
                return String(decoding: event.body + decision.body, as: UTF8.self)
            }
            let compact = try await body()
            _ = try await sandbox.control(.post, "/wire", #"{"style":"spaced","additional_data":"array"}"#)
            let spaced = try await body()

            #expect(compact.contains(#""code":7002,"#) && compact.contains(#":{"faceMatch":"strong_match"}"#))
            #expect(spaced.contains(#""code": 7002, "#) && spaced.contains(#": [{"faceMatch": "strong_match"}]"#))
        }
    }

    @Test(
        "a switch to what the provider does not do is refused",
        arguments: [#"{"style":"pretty"}"#, #"{"additional_data":"text"}"#, #"{"abandoned_code":9120}"#])
    func badSwitches(body: String) async throws {
        try await SandboxHarness.run { sandbox in
            let response = try await sandbox.send(
                .post, "/sandbox/wire", [("Authorization", "Bearer " + SandboxHarness.controlToken)],
                body: Array(body.utf8))

            #expect(response.status == 400)
        }
    }

    @Test(
        "a decision can be made later than others, within a year", arguments: [("86400", 86_400), ("9e18", 31_536_000)])
    func delay(stated: String, seconds: Int) async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            try await sandbox.upload(#"{"delay_seconds":\#(stated)}"#, to: session)
            try await sandbox.submit(session)
            #expect(try await sandbox.read("decision", of: session)["verification"] == .null)

            _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":\#(seconds)}"#)

            #expect(try await sandbox.announcedDecision(of: session).text("status") == "approved")
        }
    }
}
