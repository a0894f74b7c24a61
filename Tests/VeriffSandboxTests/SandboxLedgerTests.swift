import Foundation
import OutboundHTTP
import Services
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("The sandbox's ledger", .timeLimit(.minutes(1)))
struct SandboxLedgerTests {
    /// Gives a path that is removed afterwards.
    private func withPath(_ test: (String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/sandbox-\(UUID().uuidString).jsonl"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await test(path)
    }

    @Test("every request and webhook has its line, without images in it")
    func lines() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.decide(.photoID)
            _ = try? await sandbox.provider.submitSession("unknown", at: sandbox.integration(.photoID))
            let ledger = try await sandbox.ledger()

            let requests = ledger.filter { $0.text("kind") == "request" }
            #expect(requests.map { $0.integer("status") } == [201, 201, 200, 200, 400])
            #expect(requests.prefix(3).allSatisfy { $0.text("vendor_data") == ProviderSessionID(value: 3).description })
            let media = try #require(requests[1]["media"])
            #expect(media.integer("size") == SandboxHarness.image().count)
            #expect(media.text("sha256")?.count == 64)
            #expect(ledger.contains { $0.text("kind") == "decision" })
            #expect(ledger.contains { $0.text("kind") == "webhook" && $0.text("webhook") == "submitted" })
        }
    }

    @Test("a restart brings back sessions, media and decisions")
    func replay() async throws {
        try await withPath { path in
            var session = ""
            var body: [UInt8] = []
            try await SandboxHarness.run {
                $0.ledgerPath = path
            } _: { sandbox in
                let decision = try await sandbox.decide(.photoID, markers: [#"{"last_name":"Printed"}"#])
                session = decision.sessionID
                body = decision.body
            }
            try await SandboxHarness.run {
                $0.ledgerPath = path
            } _: { sandbox in
                let integration = sandbox.integration(.photoID)
                let decision = try await sandbox.provider.decision(
                    session: session, purpose: .photoID, at: integration)

                #expect(decision?.body == body)
                #expect(try await sandbox.provider.uploadedMedia(session: session, at: integration).count == 1)
                await #expect(throws: ProviderError(.alreadySubmitted, cause: "code_1304")) {
                    try await sandbox.provider.submitSession(session, at: integration)
                }
            }
        }
    }

    @Test("a restart makes the decisions and sends the webhooks that were due")
    func resume() async throws {
        try await withPath { path in
            try await SandboxHarness.run(
                { configuration in
                    configuration.ledgerPath = path
                    configuration.decisionDelay = .milliseconds(1)
                    configuration.webhookRetries = WebhookRetrySchedule(interval: .seconds(3_600), maximumTries: 9)
                }, webhooks: WebhookInbox(statuses: [500, 500])
            ) { sandbox in
                _ = try await sandbox.decide(.photoID)
            }
            try await SandboxHarness.run {
                $0.ledgerPath = path
            } _: { sandbox in
                _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":3600}"#)

                let first = try await sandbox.webhooks.next()
                let second = try await sandbox.webhooks.next()
                #expect(Set([first.isDecision, second.isDecision]) == [true, false])
            }
        }
    }

    @Test("a torn last line is passed over and closed")
    func tornLine() async throws {
        try await withPath { path in
            try Data(#"{"time":"2026-01-01T00:00:00.000000Z","kind":"requ"#.utf8).write(to: URL(filePath: path))

            try await SandboxHarness.run {
                $0.ledgerPath = path
            } _: { sandbox in
                let decision = try await sandbox.decide(.photoID)
                #expect(decision.verdict.status == "approved")
            }

            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        }
    }

    @Test("a ledger that cannot be opened is refused at start")
    func unusable() {
        #expect(throws: VeriffSandboxError.ledgerUnavailable) {
            var configuration = VeriffSandboxConfiguration()
            configuration.ledgerPath = "/nonexistent/ledger.jsonl"
            _ = try VeriffSandboxServer(configuration: configuration, webhooks: WebhookInbox())
        }
    }
}
