import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import StrictJSON
import Testing
import Veriff
import Verification

@testable import Pipeline

@Suite("The provider's webhook", .migratedDatabase)
struct InboundTests {
    @Test("may come many times and in the wrong order")
    func duplicates() async throws {
        try await PipelineHarness.run { pipeline in
            try await pipeline.control(.post, "/webhooks", #"{"copies":3,"reordered":true}"#)

            let record = try await pipeline.drive(try await pipeline.submit())
            try await pipeline.wait { pipeline.relay.outcomes.count == 12 }

            #expect(record.status == .approved)
            #expect(pipeline.relay.outcomes.count { $0 == .stored } == 4)
            #expect(pipeline.relay.outcomes.count { $0 == .duplicate } == 8)
            #expect(try await pipeline.platform.texts("SELECT count(*) FROM provider_receipts") == ["4"])
            #expect(try await pipeline.events().count == 3)
            #expect(try await pipeline.platform.read(record).status == .approved)
        }
    }

    @Test("that is forged or not signed is refused and leaves nothing")
    func forged() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let genuine = try #require(pipeline.relay.keptDecisions.first)
            let forged = Array(
                String(decoding: genuine.body, as: UTF8.self).replacing("approved", with: "declined").utf8)

            for (body, signature) in [
                (forged, FieldChange<String>.keep), (genuine.body, .clear), (genuine.body, .set("")),
                (genuine.body, .set(String(repeating: "0", count: 64))),
            ] {
                let error = await #expect(throws: ServiceError.self) {
                    try await pipeline.relay.deliver(genuine, body: body, signature: signature)
                }
                #expect(error?.code == .unauthenticated)
            }

            #expect(try await pipeline.platform.texts("SELECT count(*) FROM provider_receipts") == ["0"])
            #expect(try await pipeline.platform.read(submitted).status == .submitted)
        }
    }

    @Test("about a session of another account, rightly signed, is put in quarantine and decides nothing")
    func otherAccount() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let decisions = pipeline.relay.keptDecisions
            let (one, other) = (try #require(decisions.first), try #require(decisions.last))

            // Both accounts have the same secret.
            let outcome = try await pipeline.relay.deliver(
                one, body: other.body, signature: .set(try #require(WebhookRelay.signature(of: other))))
            try await pipeline.runDue()

            #expect(outcome == .quarantined)
            #expect(try await pipeline.sessions().allSatisfy { $0.hasSuffix("submitted") })
        }
    }

    @Test("about a session nobody knows is put in quarantine and changes nothing")
    func unknown() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let genuine = pipeline.relay.keptDecisions
            // As if the platform had been set up anew: the provider remembers what the database does not.
            try await pipeline.platform.runScript("DELETE FROM provider_sessions", unguarded: true)

            let outcome = try await pipeline.relay.deliver(try #require(genuine.first))

            #expect(outcome == .quarantined)
            #expect(
                try await pipeline.platform.texts("SELECT kind FROM provider_receipts WHERE session_id IS NULL")
                    == ["decision"])
            #expect(try await pipeline.events().count == 2)
        }
    }

    @Test(
        "of a kind that says nothing final is tied to its session, stored once, and is no decision",
        arguments: [
            (#"{"sessionId":"SESSION","checkType":"updated_result","matchStatus":"possible_match"}"#, "watchlist"),
            (
                #"{"sessionId":"SESSION","vendorData":"OURS","data":{"verification":{"decisionScore":0.1,"decision":"#
                    + #"{"id":"SESSION","status":"declined","code":9102}}}}"#, "full_auto"
            ),
            (
                #"{"eventType":"user-status.set","data":{"verification":{"id":"SESSION","status":"declined","#
                    + #""userDefinedData":{"status":"declined"}}}}"#, "user_defined_status"
            ),
            (#"{"eventType":"ine_registry","sessionId":"SESSION","status":"declined"}"#, "registry"),
            (#"{"type":"curp_registry","id":"SESSION","data":{"attemptId":"a","status":"declined"}}"#, "registry"),
            (#"{"eventType":"combined-ine-curp-registry","vendorData":"OURS"}"#, "registry"),
            (#"{"id":"SESSION","action":"tier_1_approved","code":7003}"#, "other_event"),
            (
                #"{"eventType":"brand.new","vendorData":"OURS","verification":{"id":"SESSION","status":"declined","#
                    + #""code":9102}}"#, "unknown"
            ),
        ])
    func otherKinds(body: String, kind: String) async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let genuine = try #require(pipeline.relay.keptDecisions.first)
            let decision = try JSONValue(parsing: genuine.body)["verification"]
            let (session, ours) = (try #require(decision?["id"]?.string), try #require(decision?["vendorData"]?.string))
            let text = Array(body.replacing("SESSION", with: session).replacing("OURS", with: ours).utf8)
            let secret = try #require(pipeline.identity.secrets.first.flatMap(VeriffSecret.init))
            let signature = VeriffSignature(of: text, secret: secret).hexadecimal

            let outcomes = [
                try await pipeline.relay.deliver(genuine, body: text, signature: .set(signature)),
                try await pipeline.relay.deliver(genuine, body: text, signature: .set(signature)),
            ]
            try await pipeline.platform.makeJobsDue()

            #expect(outcomes == [.stored, .duplicate])
            #expect(
                try await pipeline.platform.texts(
                    """
                    SELECT r.kind || ' ' || s.external_id FROM provider_receipts AS r
                    JOIN provider_sessions AS s ON s.id = r.session_id
                    """) == ["\(kind) \(session)"])
            #expect(try await pipeline.events().count == 2)
            #expect(try await pipeline.platform.read(submitted).status == .submitted)
            #expect(pipeline.logs.warnings.count == (kind == "unknown" ? 1 : 0))
        }
    }

    @Test("that comes a week late, or again after a week, is taken in and changes nothing")
    func late() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            try await pipeline.platform.makeJobsDue()
            let approved = try await pipeline.drive(submitted, polling: true)
            let events = try await pipeline.events()
            pipeline.platform.clock.advance(by: .seconds(7 * 24 * 3600))

            for decision in pipeline.relay.keptDecisions { try await pipeline.relay.deliver(decision) }
            for decision in pipeline.relay.keptDecisions { try await pipeline.relay.deliver(decision) }
            try await pipeline.runDue()

            #expect(approved.status == .approved)
            #expect(pipeline.relay.outcomes == [.stored, .stored, .duplicate, .duplicate])
            #expect(try await pipeline.platform.read(submitted) == approved)
            #expect(try await pipeline.events() == events)
        }
    }

    @Test("may arrive before the answer to the submission is written down")
    func early() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            let planning = try #require(
                try await pipeline.platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(60)).first)
            await pipeline.run(planning)
            var job = try #require(
                try await pipeline.platform.jobs.claim(.provider, limit: 1, lease: .seconds(60)).first)
            while job.kind != .submitSession {
                guard case .advanced(let next) = try await pipeline.stages.run(job) else {
                    throw TestPlatform.Unexpected(what: "no next stage")
                }
                job = next
            }
            // The provider takes the session, decides and tells, all before the worker hears of it.
            let session = try #require(
                try await pipeline.platform.texts(
                    "SELECT external_id FROM provider_sessions WHERE state = 'uploaded'"
                ).first)
            let purpose = try await pipeline.platform.texts(
                "SELECT purpose FROM provider_sessions WHERE state = 'uploaded'")
            try await pipeline.provider.submitSession(
                session, at: purpose == ["photo_id"] ? pipeline.identity : pipeline.address)
            try await pipeline.wait { pipeline.relay.outcomes.count == 2 }

            #expect(try await pipeline.stages.run(job) == .settled)

            // The job waits for no poll, which would be half an hour away.
            #expect(try await pipeline.drive(submitted).status == .approved)
        }
    }
}
