/// A number that a vendor may choose for a rule, such as how many days before its end an expiry is pointed out.
package struct RuleParameter: Sendable, Hashable {
    /// What the number counts.
    package enum Unit: String, Sendable {
        case days
        case persons
        case resubmissions
        /// A score from 0 to 100.
        case points
        /// 0 for no, 1 for yes.
        case yesOrNo = "yes_or_no"
    }

    /// Such as `warning_in_days`; one word within its rule.
    package let name: String
    package let title: String
    package let unit: Unit
    package let standardValue: Int
    package let allowedValues: ClosedRange<Int>

    /// Creates a parameter.
    package init(
        _ name: String, title: String, unit: Unit, standardValue: Int, allowedValues: ClosedRange<Int>
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.standardValue = standardValue
        self.allowedValues = allowedValues
    }
}
