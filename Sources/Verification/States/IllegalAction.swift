/// An action that the present state does not allow; nothing was written.
package struct IllegalAction: Error, Sendable, Equatable {
    package let action: VerificationAction
    package let currentStatus: VerificationStatus
    package let allowedActions: [VerificationAction]

    /// Creates the refusal.
    package init(
        action: VerificationAction, currentStatus: VerificationStatus, allowedActions: [VerificationAction]
    ) {
        self.action = action
        self.currentStatus = currentStatus
        self.allowedActions = allowedActions
    }
}
