/// Collects in what two addresses differ, and what that means for the outcome and the score.
///
/// What contradicts caps the score under 80, however alike the rest; what one side only leaves out never brings it
/// there, for an address with less said can be the same. Another ZIP code in the same city is a hard difference, but
/// where the codes are one slip or one region apart the level is partial and the score about 80: most often it is a
/// wrong code and not another place.
struct AddressDifferences {
    private(set) var reasons: [String] = []
    /// The lowest score that a contradiction left; 100 without one.
    private var cap = 100
    /// What doubts and gaps leave of the score.
    private var factor = 1.0
    /// A gap in one side alone leaves the score at 80 or more.
    private var isDoubtful = false
    private var soft = 0
    private var isUnitMissing = false
    private var isUnitConflict = false
    private var isHard = false
    /// A different ZIP code or state that can be a slip.
    private var isPlaceDoubtful = false

    mutating func compare(_ left: StreetAddress, _ right: StreetAddress) {
        let haveStreets = left.hasStreet && right.hasStreet
        comparePostOfficeBoxes(left, right, haveStreets: haveStreets)
        if !left.route.isEmpty || !right.route.isEmpty {
            compareRoutes(left, right)
        } else if haveStreets {
            compareHouseNumbers(left, right)
            compareStreets(left, right)
        } else if left.isGeneralDelivery != right.isGeneralDelivery {
            conflict("general delivery on one side only", cap: 30)
        }
        compareUnits(left, right)
        comparePlaces(left, right)
    }

    /// The outcome, the level and the score.
    var comparison: AddressComparison {
        let score = Int((100 * factor).rounded())
        if isHard || isUnitConflict {
            let isUnit = isUnitConflict && !isHard
            return AddressComparator.result(
                isUnit ? .unitConflict : .hardDifference,
                .noMatch,
                score: min(score, cap),
                reasons
            )
        }
        if isPlaceDoubtful {
            return AddressComparator.result(
                .hardDifference,
                score >= 60 ? .partialMatch : .noMatch,
                score: min(score, 84),
                reasons
            )
        }
        let shown = isDoubtful ? min(score, 96) : min(max(score, 80), 96)
        if isUnitMissing { return AddressComparator.result(.unitMissing, .partialMatch, score: shown, reasons) }
        guard soft > 0 || !reasons.isEmpty else { return AddressComparator.result(.equivalent, .match, score: 98, []) }
        return AddressComparator.result(
            soft == 0 ? .equivalent : .softDifference,
            soft < 2 && shown >= 80 ? .match : .partialMatch,
            score: shown,
            reasons,
            softDifferences: soft
        )
    }

    // MARK: Findings

    mutating func conflict(_ reason: String, cap: Int) {
        isHard = true
        self.cap = min(self.cap, cap)
        reasons.append(reason)
    }

    mutating func unitConflict(_ reason: String) {
        isUnitConflict = true
        cap = min(cap, 55)
        reasons.append(reason)
    }

    /// Something that one side leaves out.
    mutating func gap(_ reason: String, factor: Double, soft: Int = 1) {
        self.factor *= factor
        self.soft += soft
        reasons.append(reason)
    }

    /// Something that differs as a slip would.
    mutating func doubt(_ reason: String, factor: Double, soft: Int = 1) {
        isDoubtful = true
        gap(reason, factor: factor, soft: soft)
    }

    mutating func placeDoubt(_ reason: String, factor: Double) {
        isPlaceDoubtful = true
        doubt(reason, factor: factor)
    }

    mutating func missingUnit(_ reason: String) {
        isUnitMissing = true
        factor *= 0.88
        reasons.append(reason)
    }
}
