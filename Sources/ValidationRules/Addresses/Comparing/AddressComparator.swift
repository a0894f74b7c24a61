import Verification

/// Compares addresses part by part; symmetric.
package enum AddressComparator {
    /// Compares two addresses.
    package static func compare(_ left: AddressReading?, _ right: AddressReading?) -> AddressComparison {
        guard let left, let right, !left.tokens.isEmpty, !right.tokens.isEmpty else {
            return notComparable("an address is empty or too long")
        }
        if let leftCountry = left.country, let rightCountry = right.country, leftCountry != rightCountry,
            !(leftCountry.isInUSPostalArea && rightCountry.isInUSPostalArea)
        {
            return result(.hardDifference, .noMatch, score: 10, ["the countries differ"])
        }
        if left.isWrittenLike(right) { return result(.exact, .match, score: 100, []) }
        guard let leftParts = left.parts, let rightParts = right.parts else {
            return WordwiseAddressComparator.compare(left, right)
        }
        guard leftParts.isComparable, rightParts.isComparable else { return compareIncomplete(left, right) }
        return compare(leftParts, rightParts)
    }

    /// Compares two addresses of one line each.
    package static func compare(_ left: String, _ right: String) -> AddressComparison {
        let (left, right) = read(left, right)
        return compare(left, right)
    }

    /// Reads two lines, each with the help of the other's city where a comma is missing.
    static func read(_ left: String, _ right: String) -> (AddressReading?, AddressReading?) {
        guard var leftReading = AddressReader.read(line: left), var rightReading = AddressReader.read(line: right),
            let leftParts = leftReading.parts, let rightParts = rightReading.parts
        else { return (AddressReader.read(line: left), AddressReader.read(line: right)) }
        if !leftParts.isCityCertain, !rightParts.city.isEmpty, !CityDifference.isSame(leftParts, rightParts) {
            leftReading = AddressReader.read(leftReading.tokens, cityHint: rightParts.cityWords)
        }
        if !rightParts.isCityCertain, !leftParts.city.isEmpty, !CityDifference.isSame(leftParts, rightParts) {
            rightReading = AddressReader.read(rightReading.tokens, cityHint: leftParts.cityWords)
        }
        return (leftReading, rightReading)
    }

    private static func compare(_ left: StreetAddress, _ right: StreetAddress) -> AddressComparison {
        var differences = AddressDifferences()
        differences.compare(left, right)
        return differences.comparison
    }

    /// One side or both have no house number: two streets or landmarks of one name can be one place, a numbered house
    /// cannot be told from its street.
    private static func compareIncomplete(_ left: AddressReading, _ right: AddressReading) -> AddressComparison {
        guard let leftParts = left.parts, let rightParts = right.parts, !leftParts.isComparable,
            !rightParts.isComparable
        else { return notComparable("no house number, street or box was recognised on one side") }
        return WordwiseAddressComparator.compare(left, right)
    }

    static func notComparable(_ reason: String) -> AddressComparison {
        AddressComparison(outcome: .notComparable, softDifferences: 0, comparison: .notEvaluable(reason))
    }

    static func result(
        _ outcome: AddressOutcome,
        _ level: ComparisonLevel,
        score: Int,
        _ reasons: [String],
        softDifferences: Int = 0
    ) -> AddressComparison {
        AddressComparison(
            outcome: outcome,
            softDifferences: softDifferences,
            comparison: Comparison(level, score: score, reasons: reasons)
        )
    }
}
