/// What the policy made of an attempt.
package struct AttemptOutcome: Sendable, Equatable {
    package let outcome: Outcome
    package let isResubmittable: Bool
    package let reasonCode: ReasonCode?
    package let providerReasonCode: Int?
    package let raisesAlert: Bool

    /// Creates an outcome.
    package init(
        outcome: Outcome, isResubmittable: Bool, reasonCode: ReasonCode?, providerReasonCode: Int?, raisesAlert: Bool
    ) {
        self.outcome = outcome
        self.isResubmittable = isResubmittable
        self.reasonCode = reasonCode
        self.providerReasonCode = providerReasonCode
        self.raisesAlert = raisesAlert
    }
}
