import AddresseeTesting
import Crypto
import FoundationEssentials
import Persistence
import PostgresTesting
import Services
import StrictJSON
import Testing
import Verification

@testable import Webhooks

@Suite("The delivery worker", .migratedDatabase)
struct DeliveryWorkerTests {
    @Test("sends what was committed, signed over the very bytes")
    func signs() async throws {
        try await DeliveryHarness.run { harness in
            let (_, secret) = try await harness.addEndpoint()
            let record = try await harness.platform.createVerification()

            try await harness.deliver { try await harness.states() == ["delivered 1"] }

            let received = harness.receiver.received()
            #expect(received.count == 1)
            let request = try #require(received.first)
            let id = try #require(request.headers["webhook-id"])
            let timestamp = try #require(request.headers["webhook-timestamp"])
            var code = HMAC<SHA256>(key: SymmetricKey(data: secret.bytes))
            code.update(data: Array("\(id).\(timestamp).".utf8) + request.body)
            #expect(
                request.headers["webhook-signature"] == "v1," + Data(code.finalize()).base64EncodedString())
            #expect(request.headers["content-type"] == "application/json")
            #expect(timestamp == String(harness.platform.clock.now().secondsSinceUnixEpoch))
            let body = String(decoding: request.body, as: UTF8.self)
            #expect(body.contains(id))
            #expect(body.contains(record.id.description))
            #expect(body.contains("\"sequence\":1"))
            // Nothing that was read or expected leaves this way.
            #expect(!body.contains("Lopez"))
        }
    }

    @Test("repeats what failed by the schedule, under the same id and with a new timestamp")
    func retries() async throws {
        try await DeliveryHarness.run { harness in
            harness.receiver.answer([500, 302])
            try await harness.addEndpoint()
            _ = try await harness.platform.createVerification()

            try await harness.deliver { try await harness.states() == ["pending 1"] }
            // Five seconds, then five minutes, a tenth more at most.
            #expect((0...5.5).contains(try await harness.secondsToGo()))
            try await harness.passTime()
            try await harness.deliver { try await harness.states() == ["pending 2"] }
            #expect((240...330).contains(try await harness.secondsToGo()))
            try await harness.passTime()
            try await harness.deliver { try await harness.states() == ["delivered 3"] }

            let received = harness.receiver.received()
            #expect(received.count == 3)
            #expect(Set(received.map { $0.headers["webhook-id"] }).count == 1)
            #expect(Set(received.map { $0.headers["webhook-timestamp"] }).count == 3)
            #expect(Set(received.map { $0.headers["webhook-signature"] }).count == 3)
            #expect(Set(received.map(\.body)).count == 1)
            #expect(
                try await harness.platform.texts("SELECT response_status FROM delivery_attempts ORDER BY number")
                    == ["500", "302", "200"])
        }
    }

    @Test("switches off an endpoint that says it is gone, and cancels what it is owed")
    func gone() async throws {
        try await DeliveryHarness.run { harness in
            harness.receiver.answer([500, 410])
            let (endpoint, _) = try await harness.addEndpoint()
            _ = try await harness.platform.createVerification()
            try await harness.deliver { try await harness.states() == ["pending 1"] }
            _ = try await harness.platform.createVerification()

            try await harness.deliver {
                try await harness.endpoints.endpoint(endpoint.id, tenant: endpoint.tenant)?.isEnabled == false
            }

            let stored = try await harness.endpoints.endpoint(endpoint.id, tenant: endpoint.tenant)
            #expect(stored?.disabledReason == "gone")
            #expect(Set(try await harness.states()) == ["canceled 1", "exhausted 1"])
            _ = try await harness.platform.createVerification()
            #expect(try await harness.states().count == 2)
        }
    }

    @Test("does not let an endpoint that never answers hold up the others")
    func slow() async throws {
        try await DeliveryHarness.run { harness in
            harness.receiver.stall("/slow")
            try await harness.addEndpoint("/slow")
            try await harness.addEndpoint("/quick")
            for _ in 0..<10 { _ = try await harness.platform.createVerification() }

            try await harness.deliver(concurrency: 4, perEndpoint: 2) {
                harness.receiver.received("/quick").count == 10
            }

            #expect(harness.receiver.received("/slow").count <= 2)
        }
    }

    @Test("never connects to a forbidden address")
    func forbidden() async throws {
        try await DeliveryHarness.run { harness in
            try await harness.addEndpoint()
            _ = try await harness.platform.createVerification()

            try await harness.deliver(allowsLoopback: false) { try await harness.states() == ["pending 1"] }

            #expect(harness.receiver.received().isEmpty)
            #expect(
                try await harness.platform.texts("SELECT error_class FROM delivery_attempts") == ["target_forbidden"])
        }
    }

    @Test("tells of every change of status once, and counts without a gap")
    func complete() async throws {
        try await DeliveryHarness.run { harness in
            try await harness.addEndpoint()
            let platform = harness.platform
            let record = try await platform.submitVerification()
            let (service, id, tenant) = (platform.verifications, record.id, record.tenant)
            let actor = platform.vendor.principal.actor
            let details = ActionDetails(comment: "so it be")
            _ = try await service.hold(id, tenant: tenant, by: actor, details: details)
            _ = try await service.resume(id, tenant: tenant, by: actor, details: details)
            _ = try await service.reject(id, tenant: tenant, by: actor, details: details)
            _ = try await service.resubmit(
                id, with: ResubmitVerification(waivesReplacement: true, submits: true, details: details),
                tenant: tenant, by: actor)
            _ = try await service.approve(id, tenant: tenant, by: actor, details: details)

            try await harness.deliver { harness.receiver.received().count == 8 }

            let told = try harness.receiver.received().map { request -> (Int, String) in
                guard case .object(let event) = try JSONValue(parsing: request.body),
                    case .string(let type)? = event["type"], case .object(let data)? = event["data"],
                    case .number(let sequence)? = data["sequence"], let number = Int(sequence.text)
                else { throw TestPlatform.Unexpected(what: "no event") }
                return (number, type)
            }
            let byNumber = told.sorted { $0.0 < $1.0 }
            #expect(byNumber.map(\.0) == Array(1...8))
            #expect(
                byNumber.map(\.1)
                    == [
                        "created", "submitted", "held", "resumed", "rejected", "resubmitted", "submitted", "approved",
                    ].map { "verification." + $0 })
            #expect(try await platform.texts("SELECT count(*) FROM history") == ["8"])
        }
    }

    @Test("sends again what a worker that died had taken")
    func lost() async throws {
        try await DeliveryHarness.run { harness in
            try await harness.addEndpoint()
            _ = try await harness.platform.createVerification()
            let taken = try await harness.deliveries.claim(limit: 1, perEndpoint: 1, lease: .seconds(40))
            #expect(taken.count == 1)
            #expect(try await harness.deliveries.rescue(limit: 10) == 0)

            try await harness.platform.expireLeases()
            #expect(try await harness.deliveries.rescue(limit: 10) == 1)
            try await harness.deliver { try await harness.states() == ["delivered 2"] }

            #expect(harness.receiver.received().count == 1)
        }
    }
}
