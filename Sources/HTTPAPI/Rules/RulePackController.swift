import Hummingbird
import Services
import StrictJSON
import ValidationRules
import Verification

/// The rules as they are: their packs, and a trial of one over data in the request.
struct RulePackController: Sendable {
    let settings: RuleSettingsService
    let trials: RuleTrialService

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/rule_packs"
        let one = path + "/{rule_pack}"
        routes.vendor("listRulePacks", .get, path, scope: .rulesRead, list)
        routes.vendor("getRulePack", .get, one, scope: .rulesRead, get)
        routes.vendor("evaluateRulePack", .post, one + "/evaluate", scope: .rulesRead, evaluate)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        StoredAnswer { writer in
            writer.list(RulePacks.all) { writer, pack in writer.object { $0.rulePackMembers(pack) } }
        }.response()
    }

    private func get(_ call: VendorCall) async throws -> Response {
        let pack = RulePacks.pack(for: try flow(call))
        let settings = try await settings.current(tenant: call.tenant).settings
        return StoredAnswer { $0.rulePack(pack, settings: settings) }.response()
    }

    private func evaluate(_ call: VendorCall) async throws -> Response {
        let flow = try flow(call)
        let trial = try RuleTrial(try await call.request.json(call.context), flow: flow)
        let result = try await trials.evaluate(trial, tenant: call.tenant)
        return StoredAnswer { $0.ruleTrial(result) }.response()
    }

    /// The flow that the pack in the path judges.
    private func flow(_ call: VendorCall) throws(ServiceError) -> FlowName {
        guard let name = call.context.parameters.get("rule_pack"), let flow = FlowName(rawValue: name) else {
            throw .notFound
        }
        return flow
    }
}
