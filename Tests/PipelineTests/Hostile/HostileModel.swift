/// What end every verification of a plan must reach, whatever faults and webhooks it meets on its way.
///
/// No fault uses up a try: what fails before the work is repeated, what is lost after it is found again or, where it
/// cannot be, replaced without counting. So tries are exhausted only where the provider itself ends one session after
/// the other, and the deadline passes only where it says nothing.
enum HostileModel {
    /// The end of a verification.
    static func end(of entry: HostilePlan.Entry) -> HostileEnd {
        let first = end(entry.photoID, entry.address)
        guard entry.isAnswered, first.isResubmittable else { return first }
        var second = end(.agrees, .agrees)
        second.path = first.path + second.path
        return second
    }

    /// How often an operator is told about a verification.
    static func alerts(of entry: HostilePlan.Entry) -> Int {
        entry.photoID.raisesAlert || entry.address.raisesAlert ? 1 : 0
    }

    private static func end(_ photoID: SessionStory, _ address: SessionStory) -> HostileEnd {
        let stories = [photoID, address]
        let bySessions = stories.map(\.outcome).max() ?? .approved
        let byRules = stories.compactMap { $0.rule?.outcome }.max() ?? .approved
        let worst = max(bySessions, byRules)
        let culprits = stories.filter { $0.outcome == worst || $0.rule?.outcome == worst }
        // What a session came to explains more than what a rule makes of it.
        let reason = stories.first { $0.outcome == worst }?.reason ?? "rules"
        return HostileEnd(
            path: ["submitted", worst.rawValue], reason: worst == .approved ? nil : reason,
            isResubmittable: worst == .rejected && culprits.allSatisfy(\.isResubmittable),
            tries: ["photo_id \(photoID.tries)", "proof_of_address \(address.tries)"],
            rules: stories.compactMap { $0.rule?.name })
    }
}
