import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import StrictJSON
import Testing
import ValidationRules
import Verification

@Suite("Rule settings", .migratedDatabase)
struct RuleSettingsTests {
    private static let someone = Actor(kind: .apiKey, id: "key_1")

    @Test("begin as version 1 with what the rules say, and in the sandbox with what repeated samples need")
    func begins() async throws {
        let platform = try await TestPlatform.make()
        let service = platform.ruleSettings
        let live = Tenant(vendorID: platform.vendor.tenant.vendorID, environment: .live)

        for (tenant, settings) in [(platform.vendor.tenant, RuleSettings.sandboxStandard), (live, RuleSettings())] {
            let version = try await service.current(tenant: tenant)

            #expect(version.settings == settings && RulePacks.problems(in: settings).isEmpty)
            #expect(version.actor.kind == .system)
        }
    }

    @Test("are replaced as their next version, which the audit notes and a stage works with")
    func replaces() async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant
        let wanted = RuleSettings(severities: ["R15": .info], parameters: ["R15": Self.number()])

        let version = try await platform.ruleSettings.replace(
            with: wanted, expectedVersion: 1, by: Self.someone, tenant: tenant)

        let expected = RuleSettings(version: 2, severities: wanted.severities, parameters: wanted.parameters)
        #expect(
            version == RuleSettingsVersion(settings: expected, actor: Self.someone, createdAt: platform.clock.now()))
        #expect(try await platform.ruleSettings.current(tenant: tenant) == version)
        #expect(
            try await platform.texts(
                "SELECT actor_id || ' ' || subject FROM audit WHERE action = 'rule_settings.replace'")
                == ["key_1 version 2"])
        _ = try await platform.submitVerification()
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        #expect(try await platform.pipeline.work(for: job)?.settings == VendorSettings(rules: expected))
    }

    @Test("keep their history, newest first, and page it by version")
    func history() async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant
        for offset in [0, 1, 2] {
            _ = try await platform.ruleSettings.replace(
                with: RuleSettings(parameters: ["R15": Self.number(below: offset)]), expectedVersion: nil,
                by: Self.someone, tenant: tenant)
        }

        let page = try await platform.ruleSettings.history(tenant: tenant, limit: 2)
        let rest = try await platform.ruleSettings.history(tenant: tenant, before: 3, limit: 2)

        #expect(page.map(\.settings.version) == [4, 3])
        #expect(rest.map(\.settings.version) == [2, 1])
    }

    @Test("make no version when nothing changes")
    func unchanged() async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant

        let version = try await platform.ruleSettings.replace(
            with: .sandboxStandard, expectedVersion: 1, by: Self.someone, tenant: tenant)

        #expect(version.settings.version == 1)
        #expect(try await platform.texts("SELECT count(*) FROM audit WHERE action = 'rule_settings.replace'") == ["0"])
    }

    @Test("are refused with another version than the one in force")
    func stale() async throws {
        let platform = try await TestPlatform.make()

        let error = await #expect(throws: ServiceError.self) {
            try await platform.ruleSettings.replace(
                with: RuleSettings(severities: ["R15": .info]), expectedVersion: 2, by: Self.someone,
                tenant: platform.vendor.tenant)
        }

        #expect(error?.code == .preconditionFailed)
    }

    @Test("are refused with what no pack allows, at the place where it stands")
    func invalid() async throws {
        let platform = try await TestPlatform.make()
        let wrong = RuleSettings(
            severities: ["R1": .info, "R999": .info, "a/b~c": .info], parameters: ["R15": ["nothing": 1]])

        let error = await #expect(throws: ServiceError.self) {
            try await platform.ruleSettings.replace(
                with: wrong, expectedVersion: nil, by: Self.someone, tenant: platform.vendor.tenant)
        }

        #expect(error?.code == .validationFailed)
        #expect(
            Set(error?.problems.map { $0.pointer + " " + $0.code } ?? []) == [
                "/severities/R1 severity_not_allowed", "/severities/R999 unknown_rule",
                "/severities/a~1b~0c unknown_rule", "/parameters/R15/nothing unknown_parameter",
            ])
    }

    @Test("of which two are written at once become one version and one conflict")
    func concurrency() async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant

        let codes = await withTaskGroup(of: ErrorCode?.self) { group in
            for offset in [0, 1] {
                group.addTask {
                    do throws(ServiceError) {
                        _ = try await platform.ruleSettings.replace(
                            with: RuleSettings(parameters: ["R15": Self.number(below: offset)]),
                            expectedVersion: 1, by: Self.someone, tenant: tenant)
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(codes.count { $0 == nil } == 1)
        #expect(codes.contains { $0 == .versionConflict || $0 == .preconditionFailed })
        #expect(try await platform.ruleSettings.current(tenant: tenant).settings.version == 2)
    }

    @Test("of one tenant are not another's")
    func isolation() async throws {
        let platform = try await TestPlatform.make()
        let other = try await platform.addVendor()
        _ = try await platform.ruleSettings.replace(
            with: RuleSettings(severities: ["R15": .info]), expectedVersion: 1, by: Self.someone,
            tenant: platform.vendor.tenant)

        #expect(try await platform.ruleSettings.current(tenant: other.tenant).settings == .sandboxStandard)
        let nobody = Tenant(vendorID: platform.identifiers.next(), environment: .live)
        await #expect(throws: ServiceError.notFound) { try await platform.ruleSettings.current(tenant: nobody) }
    }

    @Test("are read from the document in which they are given, and written as one")
    func document() throws {
        let text = #"{"severities":{"R15":"info"},"parameters":{"R15":{"warning_in_days":30}}}"#

        let settings = try RuleSettings(json: JSONValue(parsing: Array(text.utf8)))

        #expect(settings == RuleSettings(severities: ["R15": .info], parameters: ["R15": ["warning_in_days": 30]]))
        #expect(String(decoding: settings.json.serialized(), as: UTF8.self) == text)
        #expect(try RuleSettings(json: .object(JSONObject())) == RuleSettings())
        let error = #expect(throws: JSONProblems.self) {
            let wrong = #"{"severities":{"R15":"deadly"},"parameters":{"R15":3},"more":1}"#
            _ = try RuleSettings(json: JSONValue(parsing: Array(wrong.utf8)))
        }
        #expect(error?.problems.map(\.pointer) == ["/severities/R15", "/parameters/R15", "/more"])
    }

    /// A number that R15 allows.
    private static func number(below offset: Int = 0) -> [String: Int] {
        guard let parameter = RulePacks.all.first?.rule("R15")?.parameters.first else { return [:] }
        return [parameter.name: parameter.allowedValues.upperBound - offset]
    }
}
