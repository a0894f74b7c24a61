import Services
import Verification

extension Stages {
    /// Plans the attempt's sessions, or finds what an interrupted attempt still lacks.
    func planSessions(_ job: ClaimedJob, _ work: AttemptWork) async throws(StoreError) -> StageOutcome {
        let plan = planner(with: try await store.integrationIDs(tenant: job.tenant)).plan(work)
        if !plan.unserved.isEmpty {
            return try await decide(Judgement(forDoubleCheck: .providerCredentials), job, work)
        }
        try await store.plan(plan.sessions, jobs: plan.jobs, for: job)
        return .settled
    }

    /// A planner for replacements, which keep the integration of the session they replace.
    var planner: SessionPlanner { planner(with: [:]) }

    private func planner(with integrations: [SessionPurpose: IntegrationID]) -> SessionPlanner {
        SessionPlanner(identifiers: identifiers, integrations: integrations, canRead: provider.canRead)
    }
}
