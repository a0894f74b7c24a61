/// What a rule found.
package enum RuleOutcome: String, Sendable, CaseIterable {
    case pass
    case fail
    /// The input should exist and could not be read.
    case notEvaluable = "not_evaluable"
    /// No such document in the flow, no expected value given, or the source cannot carry it.
    case notApplicable = "not_applicable"
}

/// What a rule's failure means for the decision.
package enum RuleSeverity: String, Sendable, CaseIterable, Comparable {
    case info
    case doubleCheck = "double_check"
    case reject

    private var rank: Int {
        switch self {
        case .info: 0
        case .doubleCheck: 1
        case .reject: 2
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }
}
