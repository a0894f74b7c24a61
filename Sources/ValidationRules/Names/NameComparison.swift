/// What comparing two names found, part by part.
package struct NameComparison: Sendable, Equatable {
    package let surname: Comparison
    package let firstName: Comparison
    /// Not evaluable when a side has no middle name, which is no fault.
    package let middleName: Comparison
    package let overall: Comparison
    /// Given name and surname stand in each other's place.
    package let isOrderSwapped: Bool
    /// Some word of a surname or of a given name is on both sides, in its place.
    package let sharesAName: Bool

    init(_ match: NameMatch) {
        surname = match.surname.comparison.adding(match.findings.reasons)
        firstName = match.first.comparison.adding(match.findings.reasons)
        middleName = match.middle.comparison
        overall = Comparison(match.overall.level, score: match.overall.score, reasons: match.reasons)
        isOrderSwapped = match.isOrderSwapped
        sharesAName = match.sharesAName
    }
}

extension Comparison {
    fileprivate func adding(_ more: [String]) -> Comparison {
        Comparison(level, score: score, reasons: reasons + more)
    }
}
