import OutboundHTTP
import Services
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("The client and the sandbox", .timeLimit(.minutes(1)))
struct SandboxJourneyTests {
    @Test("a photo ID travels from opening to an approved decision with what the init data says")
    func photoID() async throws {
        try await SandboxHarness.run { sandbox in
            let decision = try await sandbox.decide(.photoID, markers: [nil, nil])

            #expect(decision.verdict == ProviderVerdict(status: "approved", code: 9001))
            let data = ExtractedData(fields: decision.fields)
            #expect(data.value(.firstName, from: .photoID) == "Ada")
            #expect(data.value(.lastName, from: .photoID) == "Quincy")
            #expect(data.value(.dateOfBirth, from: .photoID) == "1983-09-10")
            #expect(data.value(.documentType, from: .photoID) == "us_driver_license")
            #expect(data.value(.documentNumber, from: .photoID) == "Q1234567")
            #expect(data.value(.address, from: .photoID) == nil)
            let today = LocalDate(daysSinceUnixEpoch: Int(SystemWallClock().now().secondsSinceUnixEpoch / 86_400))
            let until = try #require(data.value(.validUntil, from: .photoID).flatMap(LocalDate.init))
            #expect(until > today.adding(days: 1_000))
        }
    }

    @Test("a proof of address gives name, address, type and day of issue, and echoes what was sent")
    func proofOfAddress() async throws {
        try await SandboxHarness.run { sandbox in
            let decision = try await sandbox.decide(.proofOfAddress)

            let data = ExtractedData(fields: decision.fields)
            #expect(data.value(.fullName, from: .proofOfAddress) == "Ada Quincy")
            #expect(data.value(.address, from: .proofOfAddress) == "12 Elm St Unit 4B, Springfield, IL 62704, US")
            #expect(data.value(.documentType, from: .proofOfAddress) == "current_lease")
            #expect(data.fields.contains { $0.name == .nameMatch && $0.value == "true" && $0.provenance == .initData })
            #expect(data.value(.fraudRiskLevel, from: .proofOfAddress) == "LOW_RISK")
            #expect(data.value(.issuedOn, from: .proofOfAddress) != nil)
            #expect(data.fields.contains { $0.name == .lastName && $0.provenance == .initData })
        }
    }

    @Test("submission and decision are announced in order, signed under both names, with the decision's bytes")
    func webhooks() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(
                SandboxHarness.request(.photoID), at: integration)
            try await sandbox.provider.submitSession(session.id, at: integration)

            let event = try await sandbox.webhooks.next()
            let decision = try await sandbox.webhooks.next()

            for webhook in [event, decision] {
                let notification = try VeriffWebhookDecoder().decode(
                    body: webhook.body, authClient: webhook.header("x-auth-client"),
                    signature: webhook.header("x-hmac-signature"), integration: integration)
                #expect(notification.sessionID == session.id)
                #expect(notification.vendorData == ProviderSessionID(value: 3).description)
                #expect(webhook.header("vrf-hmac-signature") == webhook.header("x-hmac-signature"))
                #expect(webhook.header("vrf-auth-client") == SandboxHarness.identityKey)
            }
            #expect(try VeriffWebhook(body: event.body).kind == .event(action: "submitted", code: 7002))
            let fetched = try await sandbox.provider.decision(
                session: session.id, purpose: .photoID, at: integration)
            #expect(fetched?.body == decision.body)
        }
    }

    @Test("there is no decision before it is due")
    func pending() async throws {
        try await SandboxHarness.run {
            $0.decisionDelay = .seconds(3_600)
        } _: { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(SandboxHarness.request(.photoID), at: integration)
            try await sandbox.provider.submitSession(session.id, at: integration)

            #expect(
                try await sandbox.provider.decision(session: session.id, purpose: .photoID, at: integration) == nil)

            _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":3600}"#)
            _ = try await sandbox.webhooks.next { $0.isDecision }
            #expect(
                try await sandbox.provider.decision(session: session.id, purpose: .photoID, at: integration) != nil)
        }
    }

    @Test("a webhook is sent again until it is answered with exactly 200")
    func retries() async throws {
        try await SandboxHarness.run(webhooks: WebhookInbox(statuses: [500, 204, 302, 200])) { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(SandboxHarness.request(.photoID), at: integration)
            try await sandbox.provider.submitSession(session.id, at: integration)

            // The event four times and the decision once, in whatever order the retries fall.
            var bodies: [[UInt8]] = []
            for _ in 0..<5 { bodies.append(try await sandbox.webhooks.next().body) }

            #expect(Set(bodies).count == 2)
        }
    }

    @Test("the product answers as the provider does after submission")
    func afterSubmission() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(SandboxHarness.request(.photoID), at: integration)
            try await sandbox.provider.submitSession(session.id, at: integration)

            await #expect(throws: ProviderError(.alreadySubmitted, cause: "code_1304")) {
                try await sandbox.provider.submitSession(session.id, at: integration)
            }
            await #expect(throws: ProviderError(.alreadySubmitted, cause: "code_1101")) {
                try await sandbox.provider.uploadMedia(
                    ProviderMedia(kind: .photoID, side: .front, mediaType: .jpeg, bytes: SandboxHarness.image()),
                    session: session.id, at: integration)
            }
        }
    }

    @Test("wrong credentials and unknown sessions are told apart by the client")
    func clientErrors() async throws {
        try await SandboxHarness.run { sandbox in
            await #expect(throws: ProviderError(.wrongCredentials, cause: "http_401")) {
                try await sandbox.provider.submitSession("x", at: sandbox.integration(.photoID, secret: "wrong"))
            }
            await #expect(throws: ProviderError(.wrongCredentials, cause: "http_401")) {
                try await sandbox.provider.submitSession(
                    "x",
                    at: sandbox.integration(.photoID, apiKey: "99999999-9999-4999-8999-999999999999"))
            }
            await #expect(throws: ProviderError(.unknownSession, cause: "code_1101")) {
                try await sandbox.provider.decision(
                    session: "00000000-0000-4000-8000-000000000000", purpose: .photoID,
                    at: sandbox.integration(.photoID))
            }
        }
    }

    @Test("an upload whose answer is lost is found in the session's media")
    func lostAnswer() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(SandboxHarness.request(.photoID), at: integration)
            _ = try await sandbox.control(.post, "/faults", #"{"operation":"upload_media","fault":"lost_answer"}"#)

            let error = await #expect(throws: ProviderError.self) {
                try await sandbox.provider.uploadMedia(
                    ProviderMedia(kind: .photoID, side: .back, mediaType: .jpeg, bytes: SandboxHarness.image()),
                    session: session.id, at: integration)
            }

            #expect(error?.class == .unknownOutcome)
            let media = try await sandbox.provider.uploadedMedia(session: session.id, at: integration)
            #expect(
                media == [
                    UploadedProviderMedia(
                        kind: .photoID, side: .back, sizeInBytes: SandboxHarness.image().count)
                ])
        }
    }

    @Test(
        "planned faults reach the client as their classes",
        arguments: [
            ("server_error", .transient), ("throttle", .throttled(retryAfter: .seconds(1))),
            ("bad_signature", .untrusted),
            ("bad_json", .unknownOutcome), ("lost_answer", .unknownOutcome),
        ] as [(String, ProviderError.Class)])
    func faults(fault: String, expected: ProviderError.Class) async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/faults", #"{"operation":"create_session","fault":"\#(fault)"}"#)

            let error = await #expect(throws: ProviderError.self) {
                try await sandbox.provider.openSession(
                    SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))
            }

            #expect(error?.class == expected)
            _ = try await sandbox.provider.openSession(
                SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))
        }
    }
}
