/// The table of allowed transitions, the only one in code; the database holds the same rows and refuses the rest.
package enum VerificationStateMachine {
    /// The states an action can lead to from a state; empty when the action is not allowed there.
    package static func destinations(
        of action: VerificationAction, from status: VerificationStatus?
    ) -> [VerificationStatus] {
        switch (action, status) {
        case (.create, nil): [.started]
        case (.submit, .started): [.submitted]
        case (.decide, .submitted): [.approved, .rejected, .doubleCheck]
        case (.approve, .submitted), (.approve, .doubleCheck): [.approved]
        case (.reject, .submitted), (.reject, .doubleCheck): [.rejected]
        case (.hold, .started), (.hold, .submitted), (.hold, .doubleCheck): [.hold]
        case (.resume, .hold): [.started, .submitted, .doubleCheck]
        case (.cancel, .started), (.cancel, .submitted), (.cancel, .hold), (.cancel, .doubleCheck): [.canceled]
        case (.resubmit, .rejected): [.started]
        case (.expire, .started): [.expired]
        case (.lapse, .started): [.rejected]
        default: []
        }
    }

    /// Decides where an action leads, or why it is refused.
    package static func transition(
        _ action: VerificationAction, from state: VerificationState, to wanted: VerificationStatus? = nil
    ) throws(IllegalAction) -> VerificationStatus {
        let destinations = destinations(of: action, from: state.status)
        let refused = IllegalAction(
            action: action, currentStatus: state.status, allowedActions: allowedActions(in: state))
        switch action {
        case .resume:
            guard let previous = state.statusBeforeHold, destinations.contains(previous),
                wanted == nil || wanted == previous
            else { throw refused }
            return previous
        case .expire:
            guard state.attemptNumber == 1 else { throw refused }
        case .lapse:
            guard state.attemptNumber > 1 else { throw refused }
        default: break
        }
        let destination = wanted ?? (destinations.count == 1 ? destinations.first : nil)
        guard let destination, destinations.contains(destination) else { throw refused }
        return destination
    }

    /// The actions somebody may take in a state, for the error and for the resource; system actions are left out.
    package static func allowedActions(in state: VerificationState) -> [VerificationAction] {
        VerificationAction.allCases.filter { action in
            guard action.isTakenByPeople else { return false }
            return !destinations(of: action, from: state.status).isEmpty
        }
    }
}

extension VerificationAction {
    /// Vendors, end users and reviewers take it; the rest is the system's.
    package var isTakenByPeople: Bool {
        switch self {
        case .submit, .approve, .reject, .hold, .resume, .cancel, .resubmit: true
        case .create, .decide, .expire, .lapse: false
        }
    }
}
