import Encryption
import FoundationEssentials
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Deliveries", .migratedDatabase)
struct DeliveryTests {
    @Test("are made for every endpoint that wants the event, and claimed with all that sending needs")
    func fanOut() async throws {
        let fixture = try await StoreFixture.make()
        let all = try await fixture.addEndpoint()
        let family = try await fixture.addEndpoint(["verification.*"])
        _ = try await fixture.addEndpoint(["verification.approved"])
        _ = try await fixture.addEndpoint(for: try await fixture.addVendor())
        let record = try await fixture.addVerification()

        let claimed = try await fixture.claim()
        let again = try await fixture.claim()
        let event = try #require(
            try await fixture.events.events(
                tenant: fixture.tenant, verificationID: record.id, after: nil, limit: 2
            ).first)

        #expect(Set(claimed.map(\.endpointID)) == [all.id, family.id])
        #expect(again.isEmpty)
        for delivery in claimed {
            let secrets = try await fixture.endpoints.secrets(delivery.endpointID, tenant: fixture.tenant)
            #expect(delivery.secrets == secrets)
            #expect(delivery.eventID == event.id)
            #expect(delivery.body == event.body)
            #expect(delivery.tenant == fixture.tenant)
            #expect(delivery.url == all.url)
            #expect(delivery.attempt == 1)
        }
    }

    @Test("of one endpoint never take more than its share, so that others go out")
    func capsEndpoints() async throws {
        let fixture = try await StoreFixture.make()
        let slow = try await fixture.addEndpoint()
        for _ in 0..<5 { _ = try await fixture.addVerification() }
        let quick = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()

        let first = try await fixture.claim(limit: 10, perEndpoint: 2)
        let second = try await fixture.claim(limit: 10, perEndpoint: 2)
        _ = try await fixture.deliveries.record([first[0].result(.delivered)])
        let third = try await fixture.claim(limit: 10, perEndpoint: 2)

        #expect(first.count { $0.endpointID == slow.id } == 2)
        #expect(first.count { $0.endpointID == quick.id } == 1)
        #expect(second.isEmpty)
        #expect(third.count <= 1)
        #expect(third.allSatisfy { $0.endpointID == slow.id })
    }

    @Test("go out for the first time before others are repeated")
    func freshFirst() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()
        let failed = try #require(try await fixture.claim().first)
        _ = try await fixture.deliveries.record([failed.result(.retry(after: .zero))])
        _ = try await fixture.addVerification()

        let fresh = try await fixture.claim(limit: 1)
        let retried = try await fixture.claim(limit: 1)

        #expect(fresh.map(\.attempt) == [1])
        #expect(retried.map(\.id) == [failed.id])
        #expect(retried.map(\.attempt) == [2])
        #expect(retried.map(\.leaseToken) != [failed.leaseToken])
    }

    @Test("wait as long as a retry says")
    func waits() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()
        let failed = try #require(try await fixture.claim().first)

        let stale = try await fixture.deliveries.record([failed.result(.retry(after: .seconds(300)), status: 503)])
        let none = try await fixture.claim()
        let summary = try await fixture.summary(of: failed)

        #expect(stale.isEmpty)
        #expect(none.isEmpty)
        #expect(summary.state == "pending")
        #expect(summary.lastStatus == 503)
        #expect(summary.attempts == 1)
        #expect(summary.nextAttemptAt != nil)
    }

    @Test("write nothing for a worker whose lease is gone")
    func refusesStale() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()
        let lost = try #require(try await fixture.claim(lease: .zero).first)

        let rescued = try await fixture.deliveries.rescue(limit: 10)
        let taken = try #require(try await fixture.claim().first)
        let stale = try await fixture.deliveries.record([lost.result(.gone, status: 410)])
        let kept = try await fixture.summary(of: taken)
        let fresh = try await fixture.deliveries.record([taken.result(.delivered, status: 204)])

        #expect(rescued == 1)
        #expect(taken.id == lost.id && taken.attempt == 2)
        #expect(stale == [lost.id])
        #expect(kept.state == "leased")
        #expect(fresh.isEmpty)
        #expect(try await fixture.texts("SELECT number, response_status FROM delivery_attempts") == ["2", "204"])
        #expect(try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant)?.isEnabled == true)
    }

    @Test("rescue leaves alone what is still held")
    func rescuesLost() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addEndpoint()
        _ = try await fixture.addVerification()
        _ = try await fixture.claim()

        #expect(try await fixture.deliveries.rescue(limit: 10) == 0)
    }

    @Test("are canceled with their endpoint when the receiver says it is gone, also those that failed beside it")
    func disablesGone() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        for _ in 0..<3 { _ = try await fixture.addVerification() }
        let claimed = try await fixture.claim(limit: 2)

        let stale = try await fixture.deliveries.record([
            claimed[0].result(.gone, status: 410), claimed[1].result(.retry(after: .zero), status: 410),
        ])
        let after = try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant)
        _ = try await fixture.addVerification()

        #expect(stale.isEmpty)
        #expect(after?.isEnabled == false)
        #expect(after?.disabledReason == "gone")
        #expect(after?.version == endpoint.version + 1)
        #expect(
            try await fixture.texts("SELECT state FROM deliveries ORDER BY state") == [
                "canceled", "canceled", "exhausted",
            ])
        #expect(try await fixture.claim().isEmpty)
    }

    @Test("switch an endpoint off that failed for five days, with the first one that is given up")
    func disablesFailing() async throws {
        let fixture = try await StoreFixture.make()
        let endpoint = try await fixture.addEndpoint()
        for _ in 0..<2 { _ = try await fixture.addVerification() }
        let claimed = try await fixture.claim(limit: 2)

        _ = try await fixture.deliveries.record([claimed[0].result(.exhausted)])
        let early = try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant)
        try await fixture.runScript("UPDATE webhook_endpoints SET first_failure_at = now() - interval '6 days'")
        _ = try await fixture.deliveries.record([claimed[1].result(.exhausted)])
        let late = try await fixture.endpoints.endpoint(endpoint.id, tenant: fixture.tenant)

        #expect(early?.isEnabled == true)
        #expect(late?.isEnabled == false)
        #expect(late?.disabledReason == "failing")
    }

    @Test("are signed with both secrets during a rotation, and never sent when none can be opened")
    func opensSecrets() async throws {
        let fixture = try await StoreFixture.make()
        let rotated = try await fixture.addEndpoint()
        let broken = try await fixture.addEndpoint()
        try await fixture.endpoints.rotateSecret(
            rotated.id, tenant: fixture.tenant, new: .generate(), graceEnd: fixture.clock.now() + .seconds(60))
        try await fixture.runScript(
            "UPDATE webhook_secrets SET sealed = '\\x00' WHERE endpoint_id = \(broken.id.sqlText)")
        _ = try await fixture.addVerification()

        let claimed = try await fixture.claim()

        #expect(claimed.map(\.endpointID) == [rotated.id])
        #expect(claimed.first?.secrets.map { $0.expiresAt == nil } == [true, false])
        #expect(
            try await fixture.texts("SELECT last_error_class FROM deliveries WHERE state = 'pending'")
                == ["secret_unavailable"])
    }
}

extension StoreFixture {
    fileprivate func claim(
        limit: Int = 10, perEndpoint: Int = 4, lease: Duration = .seconds(40)
    ) async throws -> [ClaimedDelivery] {
        try await deliveries.claim(limit: limit, perEndpoint: perEndpoint, lease: lease)
    }

    fileprivate func summary(of delivery: ClaimedDelivery) async throws -> DeliverySummary {
        let summaries = try await events.deliveries(of: delivery.eventID, tenant: tenant)
        guard let summary = summaries.first(where: { $0.id == delivery.id }) else {
            throw Unexpected("the delivery has no summary")
        }
        return summary
    }
}

extension ClaimedDelivery {
    fileprivate func result(_ next: DeliveryResult.Next, status: Int? = nil) -> DeliveryResult {
        DeliveryResult(
            delivery: self, attemptID: DeliveryAttemptID(value: .random(in: 1 ... .max)), next: next,
            responseStatus: status, responseBody: status.map { "status \($0)" }, errorClass: nil,
            duration: .milliseconds(12), startedAt: Timestamp(microsecondsSinceUnixEpoch: 1_790_000_000_000_000))
    }
}
