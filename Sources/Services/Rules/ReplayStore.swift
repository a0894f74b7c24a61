package import Verification

/// Where a replay reads decisions, across tenants; it changes nothing.
package protocol ReplayStore: Sendable {
    /// Every tenant there is, in a fixed order.
    func tenants() async throws(StoreError) -> [Tenant]

    /// The tenant of a verification; nil when there is none of that id.
    func tenant(of verification: VerificationID) async throws(StoreError) -> Tenant?

    /// The next of a tenant's automated decisions by rules, newest first.
    func page(_ query: ReplayQuery, tenant: Tenant) async throws(StoreError) -> ReplayPage
}

/// Which decisions a page holds.
package struct ReplayQuery: Sendable, Equatable {
    /// Decisions of this one alone.
    package var verification: VerificationID?
    /// Decisions from this moment on.
    package var since: Timestamp?
    /// Decisions that come behind this place.
    package var after: ReplayPlace?
    package var limit: Int

    /// Creates a query.
    package init(
        verification: VerificationID? = nil, since: Timestamp? = nil, after: ReplayPlace? = nil, limit: Int
    ) {
        self.verification = verification
        self.since = since
        self.after = after
        self.limit = limit
    }
}

/// A place in the order of decisions.
package struct ReplayPlace: Sendable, Equatable {
    package let decidedAt: Timestamp
    package let decision: DecisionID

    /// Creates a place.
    package init(decidedAt: Timestamp, decision: DecisionID) {
        self.decidedAt = decidedAt
        self.decision = decision
    }
}

/// Some decisions, with those that cannot be replayed counted.
package struct ReplayPage: Sendable {
    package let decisions: [JudgedDecision]
    /// Decisions whose verification was erased, or that were made before their inputs were kept.
    package let lost: Int
    /// The last decision's place; nil when there are no more.
    package let next: ReplayPlace?

    /// Creates a page.
    package init(decisions: [JudgedDecision], lost: Int, next: ReplayPlace?) {
        self.decisions = decisions
        self.lost = lost
        self.next = next
    }
}
