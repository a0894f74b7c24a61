/// The provider's status words that the policy knows; any other word is for a person to look at.
package enum ProviderStatus: String, Sendable, CaseIterable {
    case approved
    case declined
    case resubmissionRequested = "resubmission_requested"
    case expired
    case abandoned
    case review

    /// Whether a decision code goes with the status (veriff.md 10); no code never contradicts.
    package func agrees(with code: Int?) -> Bool {
        guard let code else { return true }
        return switch self {
        case .approved: code == 9001
        case .declined: code == 9102
        case .resubmissionRequested: code == 9103
        case .expired: code == 9104
        case .abandoned: code == 9104 || code == 9121
        case .review: code == 9121
        }
    }
}
