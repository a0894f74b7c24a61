package import Verification

/// Where a tenant's rule settings are kept: versions that are only ever added.
package protocol RuleSettingsStore: Sendable {
    /// The version in force; nil for a tenant that does not exist.
    func current(tenant: Tenant) async throws(StoreError) -> RuleSettingsVersion?

    /// Versions, newest first; with `version` only those before it.
    func history(
        tenant: Tenant, before version: Int?, limit: Int
    ) async throws(StoreError) -> [RuleSettingsVersion]

    /// Adds a version and notes in the audit who did; `conflict` when it does not follow the one in force.
    func add(_ version: RuleSettingsVersion, tenant: Tenant) async throws(StoreError)
}
