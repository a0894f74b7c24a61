/// What subscribers are told; one for every change of status.
package enum EventType: String, Sendable, CaseIterable {
    case created = "verification.created"
    case submitted = "verification.submitted"
    case approved = "verification.approved"
    case rejected = "verification.rejected"
    case doubleCheck = "verification.double_check"
    case held = "verification.held"
    case resumed = "verification.resumed"
    case canceled = "verification.canceled"
    case resubmitted = "verification.resubmitted"
    case expired = "verification.expired"
    case providerResultRecorded = "verification.provider_result_recorded"

    /// The event that tells of an action.
    package init(action: VerificationAction, newStatus: VerificationStatus) {
        switch action {
        case .create: self = .created
        case .submit: self = .submitted
        case .hold: self = .held
        case .resume: self = .resumed
        case .cancel: self = .canceled
        case .resubmit: self = .resubmitted
        case .expire: self = .expired
        case .approve: self = .approved
        case .reject, .lapse: self = .rejected
        case .decide:
            switch newStatus {
            case .approved: self = .approved
            case .rejected: self = .rejected
            default: self = .doubleCheck
            }
        }
    }
}
