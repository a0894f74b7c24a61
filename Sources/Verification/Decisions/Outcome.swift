/// What a session, the rules or an attempt came to; ordered by how bad it is.
package enum Outcome: String, Sendable, CaseIterable, Comparable {
    case approved
    case doubleCheck = "double_check"
    case rejected

    /// The status a verification gets by it.
    package var status: VerificationStatus {
        switch self {
        case .approved: .approved
        case .doubleCheck: .doubleCheck
        case .rejected: .rejected
        }
    }

    private var rank: Int {
        switch self {
        case .approved: 0
        case .doubleCheck: 1
        case .rejected: 2
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }
}
