/// What an ended session means for its attempt, with the reason to show.
package struct SessionOutcome: Sendable, Equatable {
    package let outcome: Outcome
    package let isResubmittable: Bool
    package let reasonCode: ReasonCode?
    /// The provider's code behind it, kept for the reviewer.
    package let providerReasonCode: Int?
    /// Something an operator must look at.
    package let raisesAlert: Bool

    /// Creates an outcome.
    package init(
        _ outcome: Outcome, isResubmittable: Bool = false, reasonCode: ReasonCode? = nil,
        providerReasonCode: Int? = nil, raisesAlert: Bool = false
    ) {
        self.outcome = outcome
        self.isResubmittable = isResubmittable
        self.reasonCode = reasonCode
        self.providerReasonCode = providerReasonCode
        self.raisesAlert = raisesAlert
    }
}

/// What to do when a session has ended.
package enum SessionConclusion: Sendable, Equatable {
    /// The session counts with this outcome.
    case concluded(SessionOutcome)
    /// A new session takes its place; the attempt waits for that one.
    case replaced
}
