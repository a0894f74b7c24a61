import OutboundHTTP
import Services
import StrictJSON
import Testing
import Veriff
import Verification

@testable import VeriffSandbox

@Suite("The sandbox's faults", .timeLimit(.minutes(1)))
struct SandboxFaultTests {
    private func statuses(_ sandbox: SandboxHarness) async throws -> [Int?] {
        try await sandbox.ledger().filter { $0.text("kind") == "request" }.map { $0.integer("status") }
    }

    @Test("an answer held back ends with the caller's patience, or the sandbox's, and the work is done")
    func timeout() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(
                .post, "/faults", #"{"fault":"timeout","operation":"create_session","held_milliseconds":50}"#)

            let error = await #expect(throws: ProviderError.self) {
                try await sandbox.provider.openSession(
                    SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))
            }

            #expect(error?.class == .unknownOutcome)
            #expect(try await statuses(sandbox) == [201])
            #expect(try await sandbox.ledger().contains { $0.text("fault") == "timeout" })
        }
    }

    @Test("a caller with less patience than the sandbox gives up first")
    func impatience() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/faults", #"{"fault":"timeout","held_milliseconds":600000}"#)
            var limits = VeriffCallLimits()
            limits.deadline = .milliseconds(100)
            let provider = VeriffProvider(http: sandbox.http, limits: limits)

            let error = await #expect(throws: ProviderError.self) {
                try await provider.openSession(SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))
            }

            #expect(error?.class == .unknownOutcome)
        }
    }

    @Test("a reset connection has done nothing")
    func reset() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/faults", #"{"fault":"reset","operation":"create_session"}"#)

            await #expect(throws: ProviderError.self) {
                try await sandbox.provider.openSession(
                    SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))
            }

            #expect(try await statuses(sandbox) == [nil])
            #expect(try await sandbox.control(.get, "/sessions").elements("sessions").isEmpty)
        }
    }

    @Test("a refusal can be lost like any answer")
    func lostRefusal() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            try await sandbox.submit(session)
            let integration = sandbox.integration(.photoID)
            _ = try await sandbox.control(.post, "/faults", #"{"fault":"lost_answer","operation":"submit_session"}"#)

            let lost = await #expect(throws: ProviderError.self) {
                try await sandbox.provider.submitSession(session, at: integration)
            }
            let told = await #expect(throws: ProviderError.self) {
                try await sandbox.provider.submitSession(session, at: integration)
            }

            #expect(lost?.class == .unknownOutcome && told?.class == .alreadySubmitted)
        }
    }

    @Test("a slow answer is whole in the end")
    func slow() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(
                .post, "/faults", #"{"fault":"slow","operation":"create_session","slow_milliseconds":40}"#)
            let clock = ContinuousClock()
            let start = clock.now

            let session = try await sandbox.provider.openSession(
                SandboxHarness.request(.photoID), at: sandbox.integration(.photoID))

            #expect(session.id.count == 36)
            #expect(clock.now - start >= .milliseconds(40))
        }
    }

    @Test("a seed lets its share of the calls fail, the same ones each time")
    func seeded() async throws {
        func faults() async throws -> [String?] {
            var faults: [String?] = []
            try await SandboxHarness.run { sandbox in
                _ = try await sandbox.control(
                    .post, "/faults",
                    #"{"seed":7,"share":0.5,"kinds":["server_error","throttle","bad_json"],"latency_milliseconds":0}"#)
                for name in 0..<40 {
                    _ = try? await sandbox.call(
                        .post, "/sessions", #"{"verification":{"person":{"firstName":"A\#(name)"}}}"#)
                }
                faults = try await sandbox.ledger().filter { $0.text("kind") == "request" }.map { $0.text("fault") }
            }
            return faults
        }
        let first = try await faults()

        #expect(first.count == 40)
        #expect((10...30).contains(first.count { $0 == nil }))
        #expect(Set(first) == [nil, "server_error", "throttle", "bad_json"])
        #expect(try await faults() == first)
    }

    @Test(
        "a plan of what does not exist is refused",
        arguments: [
            #"{"seed":1}"#, #"{"seed":1,"share":2}"#, #"{"seed":1,"share":0.5,"kinds":["fire"]}"#,
            #"{"fault":"fire"}"#, #"{"fault":"slow","count":0}"#,
        ])
    func badPlans(body: String) async throws {
        try await SandboxHarness.run { sandbox in
            let response = try await sandbox.send(
                .post, "/sandbox/faults", [("Authorization", "Bearer " + SandboxHarness.controlToken)],
                body: Array(body.utf8))

            #expect(response.status == 400)
        }
    }

    @Test("what is drawn depends on the subject and its occasion alone")
    func draw() throws {
        var (one, other) = try (#require(Self.newDraw()), #require(Self.newDraw()))
        let alone = (0..<200).map { _ in one.next(for: "a") }

        let mingled = (0..<200).map { _ in
            _ = other.next(for: "b")
            return other.next(for: "a")
        }

        #expect(mingled == alone)
        #expect((30...90).contains(alone.count { $0 != nil }))
        #expect(Set(alone.compactMap { $0 }) == [1, 2, 3])
    }

    private static func newDraw() -> SeededDraw<Int>? { SeededDraw(seed: 3, share: 0.3, kinds: [1, 2, 3]) }
}

@Suite("The sandbox's hostile webhooks", .timeLimit(.minutes(1)))
struct SandboxHostileWebhookTests {
    private func check(_ webhook: OutboundRequest, at integration: Integration) -> String {
        do {
            let notification = try VeriffWebhookDecoder().decode(
                body: webhook.body, authClient: webhook.header("x-auth-client"),
                signature: webhook.header("x-hmac-signature"), integration: integration)
            return notification.status ?? "event"
        } catch {
            return error.cause
        }
    }

    @Test("forged and unsigned copies go before the genuine one, and are refused by who looks")
    func copies() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/webhooks", #"{"forged":true,"unsigned":true}"#)
            try await sandbox.submit(try await sandbox.open())

            var found: [String] = []
            var bodies: [[UInt8]] = []
            for _ in 0..<6 {
                let webhook = try await sandbox.webhooks.next()
                guard webhook.isDecision else { continue }
                found.append(check(webhook, at: sandbox.integration(.photoID)))
                bodies.append(webhook.body)
            }

            #expect(found == ["webhook_signature", "webhook_signature", "approved"])
            let forged = try #require(bodies.first.map { String(decoding: $0, as: UTF8.self) })
            #expect(forged.contains(#""status":"declined""#) && bodies.last == bodies[1])
        }
    }

    @Test("a late webhook waits for the sandbox's clock")
    func late() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(.post, "/webhooks", #"{"delay_seconds":600}"#)
            let session = try await sandbox.open()
            try await sandbox.submit(session)
            while try await sandbox.control(.get, "/sessions/\(session)").member("decided_at") == nil {}
            let waiting = try await sandbox.control(.get, "/sessions/\(session)").elements("webhooks")
            #expect(waiting.map { $0.integer("tries") } == [0, 0])

            // The decision waits for the event, and then its own time.
            for _ in 0..<2 {
                _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":600}"#)
                _ = try await sandbox.webhooks.next()
                while try await sandbox.control(.get, "/sessions/\(session)").elements("webhooks")
                    .allSatisfy({ $0.flag("delivered") == false })
                {}
            }
        }
    }

    @Test("a seed lets its share of the webhooks go wrong, the same ones each time")
    func seeded() async throws {
        func announcements() async throws -> [JSONValue] {
            var found: [JSONValue] = []
            try await SandboxHarness.run { sandbox in
                _ = try await sandbox.control(.post, "/webhooks", #"{"seed":5,"share":0.6,"late_seconds":1}"#)
                for name in 0..<20 {
                    let session = try await sandbox.open(#"{"person":{"firstName":"A\#(name)"}}"#)
                    try await sandbox.submit(session)
                    while try await sandbox.control(.get, "/sessions/\(session)").member("decided_at") == nil {}
                }
                found = try await sandbox.ledger().compactMap { line in
                    line["event"]?["announcement"] ?? line["event"]?["submission"]?["announcement"]
                }
            }
            return found
        }
        let first = try await announcements()

        #expect(first.count == 40)
        #expect(first.contains { $0.integer("copies") == 2 } && first.contains { $0.integer("copies") == 0 })
        #expect(first.contains { $0.flag("forged") == true } && first.contains { $0.flag("unsigned") == true })
        #expect(
            first.contains { $0.flag("reordered") == true }
                && first.contains { $0.integer("delay_milliseconds") == 1_000 })
        #expect(try await announcements() == first)
    }
}
