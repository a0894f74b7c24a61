/// What the state machine needs to know of a verification.
package struct VerificationState: Sendable, Equatable {
    package let status: VerificationStatus
    /// Where `resume` leads; set while on hold.
    package let statusBeforeHold: VerificationStatus?
    /// 1 for the first pass of submit and processing.
    package let attemptNumber: Int

    /// Creates a state.
    package init(status: VerificationStatus, statusBeforeHold: VerificationStatus? = nil, attemptNumber: Int = 1) {
        self.status = status
        self.statusBeforeHold = statusBeforeHold
        self.attemptNumber = attemptNumber
    }

    /// Documents may be uploaded, replaced and removed.
    package var acceptsUploads: Bool {
        status == .started || (status == .hold && statusBeforeHold == .started)
    }
}
