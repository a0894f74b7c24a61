/// How two addresses relate (usps-1583.md section 10).
package enum AddressOutcome: String, Sendable, CaseIterable {
    case exact
    case equivalent
    case softDifference = "soft_difference"
    case unitMissing = "unit_missing"
    case unitConflict = "unit_conflict"
    case hardDifference = "hard_difference"
    case notComparable = "not_comparable"
}

/// What comparing two addresses found.
package struct AddressComparison: Sendable, Equatable {
    package let outcome: AddressOutcome
    /// The parts that differ softly; two or more want a person's eye.
    package let softDifferences: Int
    package let comparison: Comparison
}
