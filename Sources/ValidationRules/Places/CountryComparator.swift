import Verification

/// Compares countries in any of their codes and names.
package enum CountryComparator {
    /// Compares two countries; the United States and its territories issue the same documents.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        guard let left = Country(reading: left), let right = Country(reading: right) else {
            return .notEvaluable("a country is not known")
        }
        if left == right { return Comparison(.match, score: 100) }
        if left.isInUSPostalArea, right.isInUSPostalArea {
            return Comparison(.match, score: 95, reasons: ["the United States and one of its territories"])
        }
        return Comparison(.noMatch, score: 0, reasons: ["the countries differ"])
    }
}
