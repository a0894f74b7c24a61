import Foundation
import OutboundHTTP
import StrictJSON
import Testing
import Veriff
import VeriffSandbox

@Suite("The sandbox's attempts", .timeLimit(.minutes(1)))
struct SandboxAttemptTests {
    private static let resubmission = #"{"status":"resubmission_requested"}"#

    /// A session whose first attempt is to be made again.
    private func resubmittable(_ sandbox: SandboxHarness) async throws -> String {
        let session = try await sandbox.open()
        try await sandbox.upload(Self.resubmission, to: session)
        #expect(try await sandbox.decision(of: session).integer("code") == 9103)
        return session
    }

    @Test("a session to be resubmitted takes images and a submission again, under a new attempt")
    func secondAttempt() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await resubmittable(sandbox)
            let first = try #require(
                try await sandbox.read("attempts", of: session).elements("verifications").first?.text("id"))

            #expect(try await sandbox.upload(to: session).status == 201)
            #expect(try await sandbox.upload(context: "document-back", to: session).status == 201)
            let pending = try await sandbox.read("attempts", of: session).elements("verifications")
            #expect(pending.map { $0.text("status") } == ["created", "resubmission_requested"])
            let decision = try await sandbox.decision(of: session)

            #expect(decision.text("status") == "approved")
            let attempts = try await sandbox.read("attempts", of: session).elements("verifications")
            #expect(attempts.map { $0.text("status") } == ["approved", "resubmission_requested"])
            #expect(attempts.last?.text("id") == first)
            #expect(decision.text("attemptId") == attempts.first?.text("id") && decision.text("attemptId") != first)
        }
    }

    @Test("a session's images are the newest attempt's; an older attempt's are still there")
    func media() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await resubmittable(sandbox)
            let old = try #require(try await sandbox.read("media", of: session).elements("images").first?.text("id"))
            let first = try #require(
                try await sandbox.read("attempts", of: session).elements("verifications").first?.text("id"))
            try await sandbox.upload(context: "face", to: session)

            let current = try await sandbox.read("media", of: session).elements("images")
            let earlier = try await sandbox.call(.get, "/attempts/\(first)/media", signing: first)

            #expect(current.map { $0.text("context") } == ["face"])
            #expect(earlier.json.elements("images").map { $0.text("id") } == [old])
            #expect(try await sandbox.download(old) == SandboxHarness.image(Self.resubmission))
        }
    }

    @Test("while a new attempt is decided there is no decision; before it there is the old one")
    func pending() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await resubmittable(sandbox)
            #expect(try await sandbox.read("decision", of: session)["verification"]?.integer("code") == 9103)
            _ = try await sandbox.control(.post, "/faults", #"{"decision_delay_milliseconds":3600000}"#)

            // Nothing new was sent: this may be the old submission, repeated because its answer was lost.
            #expect(try await sandbox.submit(session).code == "1304")
            try await sandbox.upload(to: session)
            #expect(try await sandbox.submit(session).status == 200)

            #expect(try await sandbox.read("decision", of: session)["verification"] == .null)
            #expect(try await sandbox.submit(session).code == "1304")
            #expect(try await sandbox.upload(to: session).status == 409)
        }
    }

    @Test("the tenth attempt is declined with 539, whatever it shows")
    func limit() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open(#"{"person":{"firstName":"Resubmit"}}"#)
            for _ in 1..<10 {
                try await sandbox.upload(to: session)
                #expect(try await sandbox.decision(of: session).text("status") == "resubmission_requested")
            }
            try await sandbox.upload(#"{"status":"approved"}"#, to: session)

            let last = try await sandbox.decision(of: session)

            #expect(last.text("status") == "declined" && last.integer("code") == 9102)
            #expect(last.integer("reasonCode") == 539)
            #expect(try await sandbox.read("attempts", of: session).elements("verifications").count == 10)
            #expect(try await sandbox.upload(to: session).status == 409)
        }
    }

    @Test("a restart brings back every attempt with its images")
    func replay() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/sandbox-\(UUID().uuidString).jsonl"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var session = ""
        var before: [JSONValue] = []
        func state(_ sandbox: SandboxHarness) async throws -> [JSONValue] {
            let attempts = try await sandbox.read("attempts", of: session)
            var state = [
                attempts, try await sandbox.read("decision", of: session),
                try await sandbox.control(.get, "/sessions/\(session)").removing("webhooks"),
            ]
            for attempt in attempts.elements("verifications").compactMap({ $0.text("id") }) {
                let media = try await sandbox.call(.get, "/attempts/\(attempt)/media", signing: attempt).json
                state.append(.array(media.elements("images").map { $0.removing("url") }))
            }
            return state
        }
        try await SandboxHarness.run {
            $0.ledgerPath = path
        } _: { sandbox in
            session = try await resubmittable(sandbox)
            try await sandbox.upload(#"{"last_name":"Second"}"#, to: session)
            #expect(try await sandbox.decision(of: session)["person"]?.text("lastName") == "Second")
            before = try await state(sandbox)
        }
        try await SandboxHarness.run {
            $0.ledgerPath = path
        } _: { sandbox in
            let after = try await state(sandbox)
            #expect(after == before)
        }
    }

    @Test("one that is never made again is abandoned after the session's seven days")
    func abandoned() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await resubmittable(sandbox)

            _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":604801}"#)

            let decision = try await sandbox.announcedDecision(of: session)
            #expect(decision.text("status") == "abandoned" && decision.integer("code") == 9121)
        }
    }
}

extension JSONValue {
    /// The object without a member.
    func removing(_ name: String) -> JSONValue {
        object.map { .object($0.removing(name)) } ?? self
    }
}
