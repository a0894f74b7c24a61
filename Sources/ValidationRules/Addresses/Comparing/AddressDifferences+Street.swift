extension AddressDifferences {
    mutating func compareStreets(_ left: StreetAddress, _ right: StreetAddress) {
        if let one = left.highway, let other = right.highway, !one.canBe(other) {
            conflict("the roads are of different systems", cap: 45)
        }
        switch StreetNames.compare(left, right) {
        case .same:
            compareDirections(left, right)
            compareSuffixes(left, right)
        case .sameWithSuffix(let left, let right), .sameWithDirection(let left, let right):
            compareDirections(left, right)
            compareSuffixes(left, right)
        case .slip(let likeness):
            doubt("the street's name is spelled differently", factor: 0.86 + 0.12 * likeness)
            compareDirections(left, right)
            compareSuffixes(left, right)
        case .doubtful(let likeness):
            doubt("the street's name differs in several letters", factor: 0.9 * likeness, soft: 2)
            compareDirections(left, right)
            compareSuffixes(left, right)
        case .abbreviated:
            doubt("the street's name is abbreviated", factor: 0.95, soft: 2)
            compareDirections(left, right)
            compareSuffixes(left, right)
        case .otherNumber: conflict("the numbered streets differ", cap: 20)
        case .other(let likeness): conflict("the street names differ", cap: Int(55 * likeness))
        }
        compareExtras(left, right)
    }

    private mutating func compareDirections(_ left: StreetAddress, _ right: StreetAddress) {
        guard left.preDirection != right.preDirection || left.postDirection != right.postDirection else { return }
        let one = left.preDirection.union(left.postDirection)
        let other = right.preDirection.union(right.postDirection)
        if one == other, left.preDirection.isEmpty != right.preDirection.isEmpty {
            // 5TH ST N against N 5TH ST.
            gap("the direction stands elsewhere", factor: 0.96)
            return
        }
        if differ(left.preDirection, right.preDirection) || differ(left.postDirection, right.postDirection) {
            conflict("the directions differ", cap: 55)
            return
        }
        let areInDifferentPlaces =
            left.preDirection.isEmpty != right.preDirection.isEmpty
            && left.postDirection.isEmpty != right.postDirection.isEmpty
            && (left.preDirection.isEmpty == right.postDirection.isEmpty)
        if areInDifferentPlaces, !one.isEmpty, !other.isEmpty {
            conflict("the directions differ", cap: 55)
            return
        }
        gap("a direction is missing on one side", factor: 0.93)
    }

    private func differ(_ left: Direction, _ right: Direction) -> Bool {
        !left.isEmpty && !right.isEmpty && left != right
    }

    private mutating func compareSuffixes(_ left: StreetAddress, _ right: StreetAddress) {
        guard left.suffix != right.suffix, left.highway == nil || right.highway == nil else { return }
        if left.suffix == 0 || right.suffix == 0 {
            if left.highway == nil, right.highway == nil {
                gap("the street's suffix is missing on one side", factor: 0.96)
            }
        } else {
            conflict("the street's suffixes differ", cap: 65)
        }
    }

    /// Two landmarks behind the street that have nothing in common may belong to names cut too short.
    private mutating func compareExtras(_ left: StreetAddress, _ right: StreetAddress) {
        guard !left.extra.isEmpty, !right.extra.isEmpty, left.isCityCertain, right.isCityCertain,
            let one = left.extra.first, let other = right.extra.first
        else { return }
        let first = left.tokens[one]
        let second = right.tokens[other]
        guard first.standard != second.standard, !first.hasDigit, !second.hasDigit,
            !SpellingDistance.isSlip(first.word, second.word)
        else { return }
        doubt("what follows the street differs", factor: 0.78, soft: 2)
    }
}
