/// A moment in UTC, to the microsecond, as the database keeps it.
package struct Timestamp: Hashable, Sendable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before.
    package let microsecondsSinceUnixEpoch: Int64

    /// Creates a timestamp from microseconds since 1970.
    package init(microsecondsSinceUnixEpoch: Int64) {
        self.microsecondsSinceUnixEpoch = microsecondsSinceUnixEpoch
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.microsecondsSinceUnixEpoch < right.microsecondsSinceUnixEpoch
    }

    /// The moment a duration later; stays at the last representable moment instead of overflowing.
    package static func + (moment: Self, duration: Duration) -> Self {
        let (sum, overflow) = moment.microsecondsSinceUnixEpoch.addingReportingOverflow(duration.wholeMicroseconds)
        return Timestamp(microsecondsSinceUnixEpoch: overflow ? (duration < .zero ? .min : .max) : sum)
    }

    /// The moment a duration earlier.
    package static func - (moment: Self, duration: Duration) -> Self {
        moment + (Duration.zero - duration)
    }

    /// The time from one moment to another.
    package func duration(since earlier: Self) -> Duration {
        let (difference, overflow) =
            microsecondsSinceUnixEpoch
            .subtractingReportingOverflow(earlier.microsecondsSinceUnixEpoch)
        return .microseconds(overflow ? (self < earlier ? Int64.min : Int64.max) : difference)
    }

    /// Whole seconds since 1970, rounded down.
    package var secondsSinceUnixEpoch: Int64 {
        microsecondsSinceUnixEpoch.quotientAndFloorRemainder(by: 1_000_000).quotient
    }
}

extension Duration {
    fileprivate var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, sumOverflow) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
    }
}

extension BinaryInteger {
    /// Division that rounds down, with a remainder that is never negative for a positive divisor.
    func quotientAndFloorRemainder(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
