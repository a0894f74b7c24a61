package import ValidationRules
package import Verification

/// Evaluates stored decisions anew, with another pack or other settings, and tells which would be others. What the
/// provider said stands as it was judged; nothing is changed.
package struct RuleReplay: Sendable {
    /// Whose decisions are replayed.
    package enum Scope: Sendable, Equatable {
        case everyone
        case vendor(VendorID)
        case tenant(Tenant)
        case verification(VerificationID)
    }

    private let store: any ReplayStore
    private let pack: RulePack?
    private let settings: RuleSettings?
    private let pageSize: Int

    /// Creates a replay.
    ///
    /// - Parameters:
    ///   - store: where decisions are read.
    ///   - pack: the pack that judges; nil for the one in force for each verification's flow.
    ///   - settings: what a vendor would have chosen; nil for what each decision was made with.
    ///   - pageSize: how many decisions are in memory at a time.
    package init(
        store: any ReplayStore, pack: RulePack? = nil, settings: RuleSettings? = nil, pageSize: Int = 100
    ) {
        self.store = store
        self.pack = pack
        self.settings = settings
        self.pageSize = max(1, pageSize)
    }

    /// Replays decisions, of each tenant the newest first, and hands over one after another.
    ///
    /// - Parameters:
    ///   - scope: whose decisions.
    ///   - since: only decisions from this moment on.
    ///   - limit: at most so many.
    ///   - visit: gets every decision that was replayed, also those that stay as they are.
    package func run(
        over scope: Scope, since: Timestamp? = nil, limit: Int = .max,
        visit: (ReplayedDecision) throws(StoreError) -> Void
    ) async throws(StoreError) -> ReplaySummary {
        var summary = ReplaySummary()
        for tenant in try await tenants(in: scope) {
            var query = ReplayQuery(since: since, limit: 0)
            if case .verification(let id) = scope { query.verification = id }
            repeat {
                query.limit = min(pageSize, limit - summary.count)
                guard query.limit > 0 else { return summary }
                let page = try await store.page(query, tenant: tenant)
                summary.lost += page.lost
                for decision in page.decisions {
                    let replayed = replay(decision)
                    summary.add(replayed)
                    try visit(replayed)
                }
                query.after = page.next
            } while query.after != nil
        }
        return summary
    }

    /// Judges one decision anew.
    package func replay(_ decision: JudgedDecision) -> ReplayedDecision {
        let results = (pack ?? RulePacks.pack(for: decision.flow.name)).evaluate(
            decision.context.input(
                flow: decision.flow, expected: decision.expected, extracted: decision.extracted,
                evaluationDate: decision.evaluationDate, settings: settings))
        let outcome = DecisionPolicy.decide(sessions: decision.context.sessions.map(\.outcome), results: results)
        return ReplayedDecision(
            id: decision.id, verificationID: decision.verificationID, decidedAt: decision.decidedAt,
            before: decision.outcome, after: outcome.outcome,
            changes: RuleChange.changes(from: decision.findings, to: results.map(RuleFinding.init)))
    }

    private func tenants(in scope: Scope) async throws(StoreError) -> [Tenant] {
        switch scope {
        case .everyone: try await store.tenants()
        case .vendor(let id): try await store.tenants().filter { $0.vendorID == id }
        case .tenant(let tenant): [tenant]
        case .verification(let id): try await store.tenant(of: id).map { [$0] } ?? []
        }
    }
}
