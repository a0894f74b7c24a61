/// What one reading of two names found, part by part.
struct NameMatch {
    var surname: PartMatch
    var first: PartMatch
    var middle: PartMatch
    /// What is said of the names as a whole.
    var findings: NameFindings = []
    var overall: PartMatch
    var isOrderSwapped = false
    var sharesAName: Bool

    /// The names as a whole, from their parts.
    init(surname bare: PartMatch, first: PartMatch, middle: PartMatch, suffix: PartMatch) {
        self.first = first
        self.middle = middle
        surname =
            bare.level == .notEvaluable ? bare : bare.capped(suffix.level, suffix.score, suffix.findings)
        sharesAName =
            bare.level >= .partialMatch && bare.level != .notEvaluable
            || first.level >= .partialMatch && first.level != .notEvaluable
        overall = Self.overall(surname: surname, first: first, middle: middle)
    }

    /// A conflict puts a ceiling on the score; the parts that agree do not average it away.
    private static func overall(surname: PartMatch, first: PartMatch, middle: PartMatch) -> PartMatch {
        guard surname.level != .notEvaluable, first.level != .notEvaluable else {
            return PartMatch(.notEvaluable, 0, .missing)
        }
        var score = (47 * first.score + 53 * surname.score) / 100
        let lower = min(first.score, surname.score)
        if lower < PartMatch.leastAccepted { score = min(score, 55 + 3 * lower / 10) }
        if isMisspelledTwice(surname, first, middle) { score = max(score, leastScoreOfSlips) }
        if surname.findings.contains(.suffixConflict) { score = min(score, 50) }
        var level = min(surname.level, first.level)
        if middle.level == .noMatch {
            score = min(score, 74)
            level = min(level, .partialMatch)
        }
        return PartMatch(level, score)
    }

    /// What a record with a slip in both parts scores at least.
    private static let leastScoreOfSlips = 80

    /// A part that is a letter away from another name, beside a part that is misspelled: where one slip is there are likely
    /// two, while two persons of near names have the rest of their names in common, letter by letter. Two near parts are
    /// slips when the middle name is the same.
    private static func isMisspelledTwice(_ surname: PartMatch, _ first: PartMatch, _ middle: PartMatch) -> Bool {
        switch (surname.isNearName, first.isNearName) {
        case (true, true): middle == .same
        case (true, false): first.isMisspelling
        case (false, true): surname.isMisspelling
        case (false, false): false
        }
    }

    /// Both parts agree by themselves, so that another division of the words can be trusted.
    var agreesPlainly: Bool {
        surname.score >= 84 && first.isAccepted && !hasMiddleConflict
            && surname.findings.isDisjoint(with: [.oneOfSeveral, .otherOrder]) && !first.findings.contains(.secondName)
    }

    var hasMiddleConflict: Bool { middle.level == .noMatch }

    /// With a ceiling on the names as a whole and on their parts.
    func capped(_ highest: ComparisonLevel, _ ceiling: Int, _ finding: NameFindings) -> NameMatch {
        var match = self
        match.surname = surname.capped(highest, ceiling, [])
        match.first = first.capped(highest, ceiling, [])
        match.overall = overall.capped(highest, ceiling, [])
        match.findings.formUnion(finding)
        return match
    }

    /// Better means the higher score, and of equal ones the higher level.
    func isBetter(than other: NameMatch) -> Bool {
        (overall.score, overall.level) > (other.overall.score, other.overall.level)
    }

    /// What was found, in words, with the part in front.
    var reasons: [String] {
        guard overall.level != .notEvaluable else { return ["surname or given name is missing on one side"] }
        return [("surname: ", surname), ("first name: ", first), ("middle name: ", middle)].flatMap { label, part in
            part.level == .notEvaluable ? [] : part.findings.reasons.map { label + $0 }
        } + findings.reasons
    }
}
