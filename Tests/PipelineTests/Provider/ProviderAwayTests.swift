import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("While the provider", .migratedDatabase)
struct ProviderAwayTests {
    private func integration(_ integration: Integration, baseURL: String? = nil, secret: String? = nil) -> Integration {
        Integration(
            id: integration.id, tenant: integration.tenant, purposes: integration.purposes,
            baseURL: baseURL ?? integration.baseURL, apiKey: integration.apiKey,
            secrets: secret.map { [$0] } ?? integration.secrets)
    }

    @Test("is not there, a verification stays submitted and is tried again, later each time")
    func refused() async throws {
        try await PipelineHarness.run { pipeline in
            // Nothing listens on the discard port.
            try await pipeline.platform.putIntegration(
                integration(pipeline.identity, baseURL: "http://127.0.0.1:9"))
            let submitted = try await pipeline.submit()

            let waits = try await { () async throws -> [Double] in
                var waits: [Double] = []
                for _ in 0..<3 {
                    try await pipeline.runDue()
                    waits += try await pipeline.platform.texts(
                        "SELECT extract(epoch FROM run_at - now()) FROM jobs WHERE kind = 'open_session'"
                    ).compactMap(Double.init)
                    try await pipeline.platform.makeJobsDue()
                }
                return waits
            }()
            #expect(waits.count == 3)
            #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 < $1 })
            #expect(try await pipeline.platform.read(submitted).status == .submitted)

            try await pipeline.platform.putIntegration(pipeline.identity)
            #expect(try await pipeline.drive(submitted, polling: true).status == .approved)
        }
    }

    @Test(
        "fails or asks for a pause, nothing is lost",
        arguments: [
            ("server_error", "create_session"), ("throttle", "create_session"), ("server_error", "upload_media"),
            ("throttle", "submit_session"), ("server_error", "decision"), ("bad_signature", "create_session"),
            ("bad_signature", "submit_session"), ("bad_json", "decision"),
        ])
    func faults(fault: String, operation: String) async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.control(.post, "/webhooks", #"{"enabled":false}"#)
            try await pipeline.control(
                .post, "/faults", #"{"fault":"\#(fault)","operation":"\#(operation)","count":2}"#)

            let record = try await pipeline.drive(try await pipeline.submit(), polling: true)

            #expect(record.status == .approved)
            #expect(try await pipeline.jobs() == [])
        }
    }

    @Test("does not send webhooks, asking closes the gap")
    func silent() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.control(.post, "/webhooks", #"{"enabled":false}"#)

            let record = try await pipeline.drive(try await pipeline.submit(), polling: true)

            #expect(record.status == .approved)
            #expect(pipeline.relay.outcomes == [])
            #expect(try await pipeline.platform.texts("SELECT count(*) FROM provider_receipts") == ["0"])
        }
    }

    @Test("says nothing until its time is over, a person looks at it, and what comes then is told")
    func deadline() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            try await pipeline.platform.runScript(
                "UPDATE verifications SET provider_deadline = now() - interval '1 second'", unguarded: true)

            let record = try await pipeline.drive(submitted, polling: true)

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .providerDeadline)
            for decision in pipeline.relay.keptDecisions { try await pipeline.relay.deliver(decision) }
            try await pipeline.runDue()
            #expect(
                try await pipeline.events().suffix(3) == [
                    "3 verification.double_check", "4 verification.provider_result_recorded",
                    "5 verification.provider_result_recorded",
                ])
            #expect(try await pipeline.platform.read(record).status == .doubleCheck)
        }
    }

    @Test("has spoken before its time was over, its word counts although nobody looked in time")
    func decidedBeforeDeadline() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            for decision in pipeline.relay.keptDecisions { try await pipeline.relay.deliver(decision) }
            try await pipeline.platform.runScript(
                "UPDATE verifications SET provider_deadline = now() - interval '1 second'", unguarded: true)

            #expect(try await pipeline.drive(submitted).status == .approved)
        }
    }

    @Test("has less time because the vendor wants it so, the deadline comes sooner")
    func shorterDeadline() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            try await pipeline.platform.runScript(
                """
                UPDATE vendors SET provider_deadline_seconds = 60;
                UPDATE verifications SET provider_deadline = now() + interval '86339 seconds'
                """, unguarded: true)

            let record = try await pipeline.drive(submitted, polling: true)

            #expect(record.automatedDecision?.reasonCode == .providerDeadline)
        }
    }

    @Test(
        "refuses our credentials, the integration is marked, an operator told and a person asked; later it works again")
    func credentials() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.platform.putIntegration(
                integration(pipeline.address, secret: "00000000-abcd-abcd-abcd-abcdef012345"))

            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .providerCredentials)
            let failing = "SELECT count(*) FROM integrations WHERE is_failing"
            #expect(try await pipeline.platform.texts(failing) == ["1"])
            #expect(pipeline.logs.errors.count == 2)

            try await pipeline.platform.runScript(
                "UPDATE integrations SET is_failing = true WHERE id = \(pipeline.address.id.sql)")
            try await pipeline.platform.putIntegration(pipeline.address)
            #expect(try await pipeline.drive(try await pipeline.submit()).status == .approved)
            #expect(try await pipeline.platform.texts(failing) == ["0"])
        }
    }

    @Test("is not set up for a purpose, a person is asked and an operator told")
    func noIntegration() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.platform.runScript(
                "DELETE FROM integration_purposes WHERE purpose = 'proof_of_address'", unguarded: true)

            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .doubleCheck)
            #expect(record.automatedDecision?.reasonCode == .providerCredentials)
            #expect(pipeline.logs.errors.count == 1)
            #expect(try await pipeline.requests() == [])
        }
    }
}
