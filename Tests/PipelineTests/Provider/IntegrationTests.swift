import AddresseeTesting
import OutboundHTTP
import Persistence
import PostgresTesting
import Services
import Testing
import Veriff
import Verification

@testable import Pipeline

@Suite("While integrations change", .migratedDatabase)
struct IntegrationTests {
    private func service(_ pipeline: PipelineHarness) -> IntegrationService {
        let platform = pipeline.platform
        return IntegrationService(
            store: PostgresIntegrationStore(platform.api, vaults: platform.vaults, clock: platform.clock),
            idempotency: platform.idempotency, checker: pipeline.provider,
            targets: ProviderTargets(hosts: ["127.0.0.1"], allowsHTTP: true), publicURL: "https://api.test",
            clock: platform.clock, identifiers: platform.identifiers)
    }

    /// One at which nobody listens.
    private func dead(_ purposes: Set<SessionPurpose>) -> AddIntegration {
        AddIntegration(
            purposes: purposes, baseURL: "http://127.0.0.1:9", apiKey: "33333333-3333-4333-8333-333333333333",
            secrets: ["a-secret-of-another-account"])
    }

    @Test("sessions under way stay at theirs when their purpose goes to another")
    func movedPurpose() async throws {
        try await PipelineHarness.run { pipeline in
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            let actor = pipeline.platform.vendor.principal.actor

            _ = try await service(pipeline).add(
                dead(Set(SessionPurpose.allCases)), tenant: submitted.tenant, by: actor)
            let record = try await pipeline.drive(submitted, polling: true)

            #expect(record.status == .approved)
            #expect(try await service(pipeline).get(pipeline.address.id, tenant: submitted.tenant).purposes == [])
        }
    }

    @Test("a secret is rotated under sessions that are under way, and the old one is retired before they end")
    func rotation() async throws {
        try await PipelineHarness.run { pipeline in
            let service = service(pipeline)
            let tenant = pipeline.address.tenant
            let actor = pipeline.platform.vendor.principal.actor
            let wrong = try await service.update(
                pipeline.address.id, with: UpdateIntegration(secrets: [.added("a-secret-long-retired")]),
                tenant: tenant, by: actor)
            let names = wrong.secretNames
            let secret = try #require(pipeline.address.secrets.first)
            let both = try await service.update(
                pipeline.address.id, with: UpdateIntegration(secrets: [.added(secret)] + names.map { .kept($0) }),
                tenant: tenant, by: actor)
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)

            let checked = try await service.check(pipeline.address.id, tenant: tenant)
            _ = try await service.update(
                pipeline.address.id, with: UpdateIntegration(secrets: [.kept(both.secretNames[0])]), tenant: tenant,
                by: actor)

            #expect(checked.findings.map(\.result) == [.accepted, .secretRefused])
            #expect(!checked.isAccepted && !checked.integration.isFailing)
            #expect(try await pipeline.drive(submitted, polling: true).status == .approved)
            #expect(try await service.check(pipeline.address.id, tenant: tenant).isAccepted)
        }
    }

    @Test("a check tells a wrong key from a wrong secret and from nobody there, and clears the mark when all is well")
    func checks() async throws {
        try await PipelineHarness.run { pipeline in
            let service = service(pipeline)
            let (id, tenant) = (pipeline.identity.id, pipeline.identity.tenant)
            let actor = pipeline.platform.vendor.principal.actor
            let failing = "SELECT count(*) FROM integrations WHERE is_failing"
            func check(_ change: UpdateIntegration) async throws -> (CredentialFinding.Result?, [String]) {
                _ = try await service.update(id, with: change, tenant: tenant, by: actor)
                let result = try await service.check(id, tenant: tenant).findings.first?.result
                return (result, try await pipeline.platform.texts(failing))
            }
            let secret = try #require(pipeline.identity.secrets.first)

            let key = try await check(UpdateIntegration(apiKey: "44444444-4444-4444-8444-444444444444"))
            let wrong = try await check(
                UpdateIntegration(apiKey: pipeline.identity.apiKey, secrets: [.added("another-secret")]))
            let away = try await check(UpdateIntegration(baseURL: "http://127.0.0.1:9"))
            let good = try await check(
                UpdateIntegration(baseURL: pipeline.identity.baseURL, secrets: [.added(secret)]))

            #expect(key == (.keyRefused, ["1"]))
            #expect(wrong == (.secretRefused, ["1"]))
            #expect(away == (.unreachable, ["1"]))
            #expect(good == (.accepted, ["0"]))
        }
    }

    @Test("one at which sessions are under way, or held, is not removed")
    func removal() async throws {
        try await PipelineHarness.run { pipeline in
            let service = service(pipeline)
            let actor = pipeline.platform.vendor.principal.actor
            let submitted = try await pipeline.submit()
            try await pipeline.driveToWaiting(submitted)
            func refusal() async -> ErrorCode? {
                do throws(ServiceError) {
                    try await service.remove(pipeline.address.id, tenant: submitted.tenant, by: actor)
                    return nil
                } catch {
                    return error.code
                }
            }

            let underWay = await refusal()
            _ = try await pipeline.platform.verifications.hold(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            let held = await refusal()
            _ = try await pipeline.platform.verifications.cancel(
                submitted.id, tenant: submitted.tenant, by: actor, details: ActionDetails())
            let canceled = await refusal()

            #expect(underWay == .integrationInUse && held == .integrationInUse)
            #expect(canceled == nil)
            #expect(await refusal() == .notFound)
            #expect(
                try await pipeline.platform.texts(
                    "SELECT actor_kind || ' ' || subject FROM audit WHERE action = 'integration.remove'")
                    == ["\(actor.kind.rawValue) \(pipeline.address.id)"])
        }
    }
}
