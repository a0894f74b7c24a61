import Hummingbird
import Services
import StrictJSON
import ValidationRules
import Verification

/// What a vendor chose for the rules, in versions.
struct RuleSettingsController: Sendable {
    let settings: RuleSettingsService

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/rule_settings"
        routes.vendor("getRuleSettings", .get, path, scope: .rulesRead, get)
        routes.vendor("replaceRuleSettings", .put, path, scope: .rulesWrite, replace)
        routes.vendor("listRuleSettingsVersions", .get, path + "/versions", scope: .rulesRead, versions)
    }

    private func get(_ call: VendorCall) async throws -> Response {
        let version = try await settings.current(tenant: call.tenant)
        guard !call.request.hasCurrent(version: version.settings.version) else {
            return Response(status: .notModified, headers: [.eTag: "\"\(version.settings.version)\""])
        }
        return answer(version)
    }

    private func replace(_ call: VendorCall) async throws -> Response {
        let expectedVersion = try call.request.expectedVersion()
        let body = try await call.request.json(call.context)
        let version = try await settings.replace(
            with: try wanted(body), expectedVersion: expectedVersion, by: call.principal.actor, tenant: call.tenant)
        return answer(version)
    }

    private func versions(_ call: VendorCall) async throws -> Response {
        var reader = QueryReader(call.request)
        let limit = reader.limit()
        let cursor = reader.value("cursor")
        try reader.finish()
        let before = try cursor.map(version(of:))
        let found = try await settings.history(tenant: call.tenant, before: before, limit: limit + 1)
        let page = found.prefix(limit)
        return StoredAnswer { writer in
            writer.object { object in
                object.array("data") { data in
                    for version in page { data.ruleSettings(version) }
                }
                // The versions before the last one shown.
                object.member("has_more", found.count > limit)
                object.member("next_cursor", found.count > limit ? page.last.map { "\($0.settings.version)" } : nil)
            }
        }.response()
    }

    private func wanted(_ body: JSONBody) throws(ServiceError) -> RuleSettings {
        do {
            return try RuleSettings(json: body.value)
        } catch {
            throw ServiceError(error)
        }
    }

    private func version(of cursor: String) throws(ServiceError) -> Int {
        guard let version = Int(cursor), version > 0 else {
            throw ServiceError(.invalidCursor, "The cursor is not one of this list; start without it.")
        }
        return version
    }

    private func answer(_ version: RuleSettingsVersion) -> Response {
        StoredAnswer(version: version.settings.version) { $0.ruleSettings(version) }.response()
    }
}
