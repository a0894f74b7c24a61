/// What can be done to a verification.
package enum VerificationAction: String, Sendable, CaseIterable {
    case create
    case submit
    case decide
    case approve
    case reject
    case hold
    case resume
    case cancel
    case resubmit
    case expire
    case lapse
}
