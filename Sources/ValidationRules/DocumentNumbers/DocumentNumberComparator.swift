/// Compares document numbers: exactly, but for case, blanks and punctuation.
package enum DocumentNumberComparator {
    /// Compares two numbers of an unknown issuer; characters that optical reading mistakes make a partial match.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        compare(left, right, issuedBy: nil)
    }

    /// Compares two numbers of one issuer.
    ///
    /// Where its numbers have only digits, a letter that looks like one is that digit, and the numbers match. Where they
    /// may have either, nobody can tell, and the match is partial.
    package static func compare(_ left: String, _ right: String, issuedBy issuer: DocumentNumberIssuer?) -> Comparison {
        guard let left = normalize(left), let right = normalize(right) else {
            return .notEvaluable("a number is empty or too long")
        }
        if left == right { return Comparison(.match, score: 100) }
        let readings = readings(left, right, issuer?.formats ?? [])
        if isOneNumber(readings) {
            return Comparison(
                .match, score: 95, reasons: ["characters are easily misread where the issuer has no others"])
        }
        let canBeEqual =
            readings.isEmpty
            ? OpticalConfusion.canonical(left) == OpticalConfusion.canonical(right)
            : readings.contains(where: isMisread)
        return canBeEqual
            ? Comparison(.partialMatch, score: 75, reasons: ["only characters differ that are easily misread"])
            : Comparison(
                .noMatch, score: EditDistance.similarity(left, right) / 2, reasons: ["the numbers differ"])
    }

    /// Letters and digits in upper case; nil when there are none or too many.
    package static func normalize(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes else { return nil }
        let number = TextFolding.fold(text).filter { $0.isDigit || $0.isLetter }
        return number.isEmpty ? nil : number
    }

    /// What the numbers are in each format that fits one of them; where one fits as it stands, only in such formats.
    private static func readings(
        _ left: [UInt8], _ right: [UInt8], _ formats: [DocumentNumberFormat]
    ) -> [([UInt8]?, [UInt8]?)] {
        let readings = formats.map { ($0.reading(left), $0.reading(right)) }.filter { $0 != nil || $1 != nil }
        let exact = readings.filter { $0 == left || $1 == right }
        return exact.isEmpty ? readings : exact
    }

    /// Whether both are the same in every format that fits one of them, and that is one number.
    private static func isOneNumber(_ readings: [([UInt8]?, [UInt8]?)]) -> Bool {
        guard let number = readings.first?.0 else { return false }
        return readings.allSatisfy { $0 == number && $1 == number }
    }

    /// Whether two readings of one format differ only in letters that look alike, or in what stands for any of them.
    private static func isMisread(_ left: [UInt8]?, _ right: [UInt8]?) -> Bool {
        guard let left, let right else { return false }
        return OpticalConfusion.canonical(left) == OpticalConfusion.canonical(right)
    }
}
