package import ValidationRules
package import Verification

/// What vendors choose for the rules: severities and numbers, within what the packs allow.
package struct RuleSettingsService: Sendable {
    /// How many versions a page of the history has at most.
    package static let maximumPage = 100

    private let store: any RuleSettingsStore
    private let clock: any WallClock

    /// Creates the service.
    package init(store: any RuleSettingsStore, clock: any WallClock) {
        self.store = store
        self.clock = clock
    }

    /// The version in force.
    package func current(tenant: Tenant) async throws(ServiceError) -> RuleSettingsVersion {
        let version = try await storing { () throws(StoreError) in try await store.current(tenant: tenant) }
        guard let version else { throw .notFound }
        return version
    }

    /// Versions, newest first; with `version` only those before it.
    package func history(
        tenant: Tenant, before version: Int? = nil, limit: Int = 25
    ) async throws(ServiceError) -> [RuleSettingsVersion] {
        try await storing { () throws(StoreError) in
            try await store.history(tenant: tenant, before: version, limit: min(max(limit, 1), Self.maximumPage))
        }
    }

    /// Puts settings in the place of those in force, as their next version; equal ones make no version.
    ///
    /// - Parameters:
    ///   - settings: severities and numbers; their version is not looked at.
    ///   - expectedVersion: the version the caller has seen, `preconditionFailed` when another is in force; nil for
    ///     whichever is.
    package func replace(
        with settings: RuleSettings, expectedVersion: Int?, by actor: Actor, tenant: Tenant
    ) async throws(ServiceError) -> RuleSettingsVersion {
        let present = try await current(tenant: tenant)
        if let expectedVersion, expectedVersion != present.settings.version {
            throw ServiceError(
                .preconditionFailed,
                "Version \(present.settings.version) of the settings is in force; read them again.")
        }
        try Self.check(settings)
        let next = RuleSettings(
            version: present.settings.version + 1, severities: settings.severities,
            parameters: settings.parameters.filter { !$0.value.isEmpty })
        guard next.severities != present.settings.severities || next.parameters != present.settings.parameters else {
            return present
        }
        let version = RuleSettingsVersion(settings: next, actor: actor, createdAt: clock.now())
        try await storing { () throws(StoreError) in try await store.add(version, tenant: tenant) }
        return version
    }

    /// Refuses what no pack allows.
    package static func check(_ settings: RuleSettings) throws(ServiceError) {
        let problems = settings.problems
        guard problems.isEmpty else {
            throw ServiceError(.validationFailed, "The settings are not what the rules allow.", problems: problems)
        }
    }
}
