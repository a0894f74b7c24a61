import Verification

/// Whether a claimed home is a given place (R30, R34); the worst last.
enum SamePlace: Int, Comparable {
    case elsewhere
    /// One of the two could not be understood well enough to tell.
    case unclear
    /// Another unit of the same house: a neighbour.
    case neighbour
    /// The same house, with a unit on one side only or too many small differences to be sure.
    case perhaps
    case same

    static func judge(_ home: AddressReading, _ place: PostalAddress) -> SamePlace {
        // Most places are ruled out by their ZIP code, so that long lists need not be understood.
        if let zip5 = home.zip5, place.country == "US", place.postalCode.utf8.count >= 5,
            !place.postalCode.utf8.starts(with: zip5.utf8)
        {
            return .elsewhere
        }
        return judge(home, AddressReader.read(place))
    }

    private static func judge(_ home: AddressReading, _ place: AddressReading?) -> SamePlace {
        let found = AddressComparator.compare(home, place)
        switch found.outcome {
        case .exact, .equivalent: return .same
        case .softDifference: return found.softDifferences < 2 ? .same : .perhaps
        // A private mailbox in that house is the agency's, whatever the suite.
        case .unitMissing: return home.isPrivateMailbox ? .same : .perhaps
        case .unitConflict: return home.isPrivateMailbox ? .same : .neighbour
        case .hardDifference: return .elsewhere
        case .notComparable: return .unclear
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
