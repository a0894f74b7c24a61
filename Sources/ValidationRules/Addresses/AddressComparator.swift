import Verification

/// Compares addresses part by part; symmetric.
package enum AddressComparator {
    /// Compares two addresses.
    package static func compare(_ left: AddressReading?, _ right: AddressReading?) -> AddressComparison {
        guard let left, let right, !left.words.isEmpty, !right.words.isEmpty else {
            return notComparable("an address is empty or too long")
        }
        if let leftCountry = left.country, let rightCountry = right.country, leftCountry != rightCountry,
            !(leftCountry.isInUSPostalArea && rightCountry.isInUSPostalArea)
        {
            return hard(["the countries differ"], score: 10)
        }
        if left.words == right.words { return result(.exact, score: 100, []) }
        guard let leftParts = left.parts, let rightParts = right.parts else {
            return notComparable("an address abroad is not written the same on both sides")
        }
        guard leftParts.isComparable, rightParts.isComparable else {
            return notComparable("no house number, street or box was recognised on one side")
        }
        return compare(leftParts, rightParts)
    }

    private static func compare(_ left: StreetAddress, _ right: StreetAddress) -> AddressComparison {
        var differences = AddressDifferences()
        differences.compareDelivery(left, right)
        differences.compareLastLine(left, right)
        differences.compareUnits(left, right)
        if !differences.hard.isEmpty { return hard(differences.hard, score: differences.hardScore) }
        if !differences.unitConflicts.isEmpty {
            return result(.unitConflict, score: 50, differences.unitConflicts + differences.soft)
        }
        if !differences.unitsMissing.isEmpty {
            return result(.unitMissing, score: 76, differences.unitsMissing + differences.soft)
        }
        guard !differences.soft.isEmpty else { return result(.equivalent, score: 98, []) }
        return result(
            .softDifference,
            score: max(80, 96 - 4 * differences.soft.count),
            differences.soft,
            softDifferences: differences.soft.count
        )
    }

    private static func hard(_ reasons: [String], score: Int) -> AddressComparison {
        result(.hardDifference, score: score, reasons)
    }

    private static func notComparable(_ reason: String) -> AddressComparison {
        AddressComparison(outcome: .notComparable, softDifferences: 0, comparison: .notEvaluable(reason))
    }

    private static func result(
        _ outcome: AddressOutcome,
        score: Int,
        _ reasons: [String],
        softDifferences: Int = 0
    ) -> AddressComparison {
        let level: ComparisonLevel =
            switch outcome {
            case .exact, .equivalent: .match
            case .softDifference: softDifferences < 2 ? .match : .partialMatch
            case .unitMissing: .partialMatch
            case .unitConflict, .hardDifference: .noMatch
            case .notComparable: .notEvaluable
            }
        return AddressComparison(
            outcome: outcome,
            softDifferences: softDifferences,
            comparison: Comparison(level, score: score, reasons: reasons)
        )
    }
}
