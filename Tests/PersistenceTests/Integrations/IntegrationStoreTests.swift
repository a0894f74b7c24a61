import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Integrations in the database", .migratedDatabase)
struct IntegrationStoreTests {
    private func store(_ platform: TestPlatform, asOperator: Bool = false) -> PostgresIntegrationStore {
        PostgresIntegrationStore(
            asOperator ? platform.operators : platform.api, vaults: platform.vaults, clock: platform.clock)
    }

    private func integration(
        _ platform: TestPlatform, id: IntegrationID? = nil, purposes: Set<SessionPurpose> = [.photoID],
        secrets: [String] = ["canary-secret"]
    ) -> Integration {
        Integration(
            id: id ?? platform.identifiers.next(), tenant: platform.vendor.tenant, purposes: purposes,
            baseURL: "https://provider.test", apiKey: "canary-key", secrets: secrets)
    }

    @Test("one is added, changed, marked and removed by the API and by operators alike", arguments: [false, true])
    func lifecycle(asOperator: Bool) async throws {
        let platform = try await TestPlatform.make()
        let store = store(platform, asOperator: asOperator)
        let (tenant, actor) = (platform.vendor.tenant, platform.vendor.principal.actor)
        let added = integration(platform)
        let changed = integration(
            platform, id: added.id, purposes: [.database], secrets: ["canary-2", "canary-secret"])

        try await store.add(added, by: actor, answer: nil)
        let read = try await store.integration(added.id, tenant: tenant)
        try await store.replace(added, with: changed, by: actor)
        try await store.markIntegration(added.id, tenant: tenant, isFailing: true)
        let marked = try await store.integrations(tenant: tenant).last
        let removal = try await store.remove(added.id, tenant: tenant, by: actor)

        #expect(read == added)
        #expect(marked?.isFailing == true && marked?.secrets == changed.secrets && marked?.purposes == [.database])
        #expect(removal == .removed)
        #expect(try await store.integration(added.id, tenant: tenant) == nil)
        #expect(try await store.remove(added.id, tenant: tenant, by: actor) == .missing)
        #expect(
            try await platform.texts(
                "SELECT action || ' ' || actor_id FROM audit WHERE subject = '\(added.id)' ORDER BY occurred_at")
                == ["put", "put", "remove"].map { "integration.\($0) \(actor.id)" })
    }

    @Test("a change over what somebody else has changed is refused and leaves theirs")
    func conflict() async throws {
        let platform = try await TestPlatform.make()
        let store = store(platform)
        let actor = platform.vendor.principal.actor
        let first = integration(platform)
        let second = integration(platform, id: first.id, secrets: ["secret-2"])
        let third = integration(platform, id: first.id, secrets: ["secret-3"])
        try await store.add(first, by: actor, answer: nil)

        try await store.replace(first, with: second, by: actor)

        await #expect(throws: StoreError.conflict) { try await store.replace(first, with: third, by: actor) }
        #expect(try await store.integration(first.id, tenant: first.tenant) == second)
    }

    @Test("purposes go over, and an integration without any stays until it is removed")
    func purposes() async throws {
        let platform = try await TestPlatform.make()
        let store = store(platform)
        let added = integration(platform, purposes: Set(SessionPurpose.allCases))

        try await store.add(added, by: platform.vendor.principal.actor, answer: nil)

        let all = try await store.integrations(tenant: platform.vendor.tenant)
        #expect(all.map(\.id) == [platform.vendor.integration.id, added.id])
        #expect(all.first?.purposes == [])
        #expect(
            try await platform.pipeline.integration(platform.vendor.integration.id, tenant: platform.vendor.tenant)?
                .secrets == platform.vendor.integration.secrets)
    }

    @Test("another vendor's is missing in every way")
    func isolation() async throws {
        let platform = try await TestPlatform.make()
        let other = try await platform.addVendor()
        let store = store(platform)
        let foreign = other.integration.id
        let (tenant, actor) = (platform.vendor.tenant, platform.vendor.principal.actor)

        #expect(try await store.integration(foreign, tenant: tenant) == nil)
        #expect(try await store.remove(foreign, tenant: tenant, by: actor) == .missing)
        try await store.markIntegration(foreign, tenant: tenant, isFailing: true)
        await #expect(throws: StoreError.conflict) {
            try await store.replace(
                integration(platform, id: foreign), with: integration(platform, id: foreign), by: actor)
        }
        #expect(try await store.integrations(tenant: other.tenant) == [other.integration])
        #expect(try await platform.pipeline.integration(foreign, tenant: tenant) == nil)
    }

    @Test("a session under way keeps its integration")
    func underWay() async throws {
        let platform = try await TestPlatform.make()
        let walk = try await StageWalk.toSubmitted(on: platform)

        let removal = try await store(platform).remove(
            platform.vendor.integration.id, tenant: walk.record.tenant, by: platform.vendor.principal.actor)

        #expect(removal == .inUse)
        #expect(
            try await platform.pipeline.integrationIDs(tenant: walk.record.tenant)[.photoID]
                == platform.vendor.integration.id)
        #expect(try await platform.texts("SELECT count(*) FROM audit WHERE action = 'integration.remove'") == ["0"])
    }

    @Test("credentials lie sealed")
    func sealed() async throws {
        let platform = try await TestPlatform.make()

        try await store(platform).add(integration(platform), by: platform.vendor.principal.actor, answer: nil)

        #expect(
            try await platform.texts(
                "SELECT id FROM integrations WHERE position('canary'::bytea IN sealed_credentials) > 0") == [])
    }
}
