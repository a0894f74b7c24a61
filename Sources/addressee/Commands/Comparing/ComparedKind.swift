import ArgumentParser
import ValidationRules

/// What can be compared from the command line.
enum ComparedKind: String, CaseIterable, Sendable, ExpressibleByArgument {
    case names
    case addresses
    case dates

    /// Compares two texts as the rules do when they know nothing more of their sources.
    func compare(_ left: String, _ right: String) -> Comparison {
        switch self {
        case .names: NameComparator.compare(left, right)
        case .addresses: AddressComparator.compare(left, right).comparison
        case .dates: DateComparator.compare(left, right)
        }
    }

    /// Says line by line how two texts compare.
    func explain(_ left: String, _ right: String) -> [String] {
        switch self {
        case .names: NameComparator.explain(left, right)
        case .addresses: AddressComparator.explain(left, right)
        case .dates: DateComparator.explain(left, right)
        }
    }
}
