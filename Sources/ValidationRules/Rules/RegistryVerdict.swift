import Verification

/// What a registry's levels come to for one rule, the worst last (veriff.md 14).
enum RegistryVerdict: Int, Comparable {
    /// Nothing was asked.
    case notAsked
    case confirmed
    /// The registry has nothing to compare with.
    case unknown
    /// Partly the same, in a way that is usual.
    case nearlyConfirmed
    /// What was sent has not the form it should have, or the registry's word is not known.
    case unclear
    case partlyDenied
    case denied

    /// What a level means when nothing else is known.
    init(_ match: RegistryMatch) {
        switch match.level {
        case .match: self = .confirmed
        case .partialMatch: self = .partlyDenied
        case .noMatch: self = .denied
        case .invalid, nil: self = .unclear
        case .noInput: self = .notAsked
        case .noData: self = .unknown
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
