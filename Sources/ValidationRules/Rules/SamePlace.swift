/// Whether a claimed home is a given place (R30, R34).
enum SamePlace: Int, Comparable {
    case elsewhere
    /// The same house with another unit, or one without: a neighbour, or a private mailbox by another name.
    case sameBuilding
    case same

    static func judge(_ home: AddressReading, _ place: AddressReading?) -> SamePlace {
        switch AddressComparator.compare(home, place).outcome {
        case .exact, .equivalent, .softDifference: .same
        // A private mailbox in that house is the agency's, whatever the suite.
        case .unitMissing, .unitConflict: home.isPrivateMailbox ? .same : .sameBuilding
        case .hardDifference, .notComparable: .elsewhere
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
