extension DateComparator {
    /// Compares two dates of unknown source; not evaluable when one is no date.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        guard let left = DateReader.read(left), let right = DateReader.read(right) else {
            return .notEvaluable("a date could not be read")
        }
        return compare(left, right, isReadByMachine: true)
    }
}
