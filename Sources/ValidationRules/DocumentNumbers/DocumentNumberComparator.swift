/// Compares document numbers: exactly, but for case, blanks and punctuation.
package enum DocumentNumberComparator {
    /// Compares two numbers; characters that optical reading mistakes make a partial match.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        guard let left = normalize(left), let right = normalize(right) else {
            return .notEvaluable("a number is empty or too long")
        }
        if left == right { return Comparison(.match, score: 100) }
        if OpticalConfusion.canonical(left) == OpticalConfusion.canonical(right) {
            return Comparison(.partialMatch, score: 75, reasons: ["only characters differ that are easily misread"])
        }
        return Comparison(
            .noMatch,
            score: EditDistance.similarity(left, right) / 2,
            reasons: ["the numbers differ"]
        )
    }

    /// Letters and digits in upper case; nil when there are none or too many.
    package static func normalize(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes else { return nil }
        let number = TextFolding.fold(text).filter { $0.isDigit || $0.isLetter }
        return number.isEmpty ? nil : number
    }
}
