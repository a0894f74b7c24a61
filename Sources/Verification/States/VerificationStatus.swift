/// The states of a verification; `VerificationAction` says what leads from one to another.
package enum VerificationStatus: String, Sendable, CaseIterable {
    case started
    case submitted
    case approved
    case rejected
    case doubleCheck = "double_check"
    case hold
    case canceled
    case expired

    /// No action leads out of it.
    package var isFinal: Bool {
        VerificationAction.allCases.allSatisfy { VerificationStateMachine.destinations(of: $0, from: self).isEmpty }
    }
}
