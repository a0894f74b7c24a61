import Services
import Verification

extension Stages {
    /// Plans the attempt's sessions, or finds what an interrupted attempt still lacks.
    func planSessions(_ job: ClaimedJob, _ work: AttemptWork) async throws(StoreError) -> StageOutcome {
        var integrations: [SessionPurpose: IntegrationID] = [:]
        for purpose in SessionPlanner.purposes(of: work.record) {
            integrations[purpose] = try await store.integration(for: purpose, tenant: job.tenant)?.id
        }
        let planner = SessionPlanner(identifiers: identifiers, integrations: integrations)
        let plan = planner.plan(work)
        if !plan.unserved.isEmpty {
            return try await decide(Judgement(forDoubleCheck: .providerCredentials), job, work)
        }
        try await store.plan(plan.sessions, jobs: plan.jobs, for: job)
        return .settled
    }

    /// A planner for replacements, which keep the integration of the session they replace.
    var planner: SessionPlanner {
        SessionPlanner(identifiers: identifiers, integrations: [:])
    }
}
