extension NameComparator {
    /// Compares two names that are one text each; not evaluable when one is empty or too long to be a name.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        guard let left = PersonName(whole: left), let right = PersonName(whole: right) else {
            return .notEvaluable("a name is empty or too long")
        }
        return compare(left, right).overall
    }
}
