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
}

/// Compares names of persons; symmetric.
package enum NameComparator {
    /// Compares two names part by part and as a whole.
    package static func compare(_ left: PersonName, _ right: PersonName) -> NameComparison {
        let asRead = compareAsRead(left, right)
        guard asRead.overall.level != .match, left.isSurnameGuessed != right.isSurnameGuessed else { return asRead }
        // A surname of several words (HOLT-RAMAN) cannot be told in a name that is one text: there, the side that knows
        // its surname says how long it is.
        let realigned =
            left.withSurname(ofWords: right.surname.count).map { compareAsRead($0, right) }
            ?? right.withSurname(ofWords: left.surname.count).map { compareAsRead(left, $0) }
        guard let realigned, realigned.overall.level == .match else { return asRead }
        return realigned
    }

    private static func compareAsRead(_ left: PersonName, _ right: PersonName) -> NameComparison {
        let straight = compareInPlace(left, right)
        guard straight.surname.level == .noMatch, straight.firstName.level <= .partialMatch else { return straight }
        let leftOfSwap = compareInPlace(left.swapped, right)
        let rightOfSwap = compareInPlace(left, right.swapped)
        for swapped in [leftOfSwap, rightOfSwap]
        where swapped.surname.level == .match && swapped.firstName.level == .match {
            return asSwapped(swapped)
        }
        return straight
    }

    private static func compareInPlace(_ left: PersonName, _ right: PersonName) -> NameComparison {
        let bare = SurnameComparator.compare(left.surname, right.surname)
        let surname = applySuffixes(left.suffix, right.suffix, to: bare)
        let given = GivenNameComparator.compare(left, right)
        return NameComparison(
            surname: surname,
            firstName: given.first,
            middleName: given.middle,
            overall: overall(surname: surname, first: given.first, middle: given.middle),
            isOrderSwapped: false,
            sharesAName: bare.level >= .partialMatch && bare.level != .notEvaluable
                || given.first.level >= .partialMatch && given.first.level != .notEvaluable
        )
    }

    private static func applySuffixes(_ left: NameSuffix?, _ right: NameSuffix?, to surname: Comparison) -> Comparison {
        guard surname.level != .notEvaluable else { return surname }
        switch (left, right) {
        case (nil, nil): return surname
        case (let left?, let right?):
            switch left.relation(to: right) {
            case .partialMatch:
                return surname.capped(.partialMatch, score: 78, reason: "JR on one side, II on the other")
            case .noMatch: return surname.capped(.noMatch, score: 50, reason: "the suffixes name different generations")
            case .match, .notEvaluable: return surname
            }
        default: return surname.capped(.match, score: 98, reason: "only one side has a suffix")
        }
    }

    private static func overall(surname: Comparison, first: Comparison, middle: Comparison) -> Comparison {
        guard surname.level != .notEvaluable, first.level != .notEvaluable else {
            return .notEvaluable("surname or given name is missing on one side")
        }
        var score = (47 * first.score + 53 * surname.score) / 100
        let lower = min(first.score, surname.score)
        if lower < 70 { score = min(score, 55 + 3 * lower / 10) }
        var reasons = surname.reasons.map { "surname: " + $0 } + first.reasons.map { "first name: " + $0 }
        var level = min(surname.level, first.level)
        if middle.level == .noMatch {
            reasons.append("middle name: " + (middle.reasons.first ?? "the names differ"))
            score = min(score, 74)
            level = min(level, .partialMatch)
        }
        if surname.score <= 50, surname.level == .noMatch { score = min(score, 50) }
        return Comparison(level, score: score, reasons: reasons)
    }

    private static func asSwapped(_ comparison: NameComparison) -> NameComparison {
        let reason = "given name and surname stand in each other's place"
        return NameComparison(
            surname: comparison.surname.capped(.partialMatch, score: 98, reason: reason),
            firstName: comparison.firstName.capped(.partialMatch, score: 98, reason: reason),
            middleName: comparison.middleName,
            overall: comparison.overall.capped(.partialMatch, score: 98, reason: reason),
            isOrderSwapped: true,
            sharesAName: true
        )
    }
}

extension PersonName {
    /// Given names and surname in each other's place.
    var swapped: PersonName {
        PersonName(given: surname, firstNameWords: nil, surname: given, suffix: suffix)
    }
}

extension Comparison {
    /// The comparison with a ceiling on its level and its score, for the reason given.
    func capped(_ highest: ComparisonLevel, score ceiling: Int, reason: String) -> Comparison {
        Comparison(min(level, highest), score: min(score, ceiling), reasons: reasons + [reason])
    }
}
