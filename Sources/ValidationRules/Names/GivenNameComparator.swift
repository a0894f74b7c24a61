/// Compares first and middle names, which sources divide differently.
struct GivenNameComparator {
    let words: NameWordComparator

    func compare(_ left: PersonName, _ right: PersonName) -> (first: PartMatch, middle: PartMatch) {
        let straight = compare(left.given, right.given)
        guard straight.first.level != .notEvaluable, !straight.first.isAccepted else { return straight }
        guard let other = compareOtherNames(left, right) else { return straight }
        return (other, straight.middle.level == .noMatch ? .missing : straight.middle)
    }

    private func compare(
        _ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>
    ) -> (first: PartMatch, middle: PartMatch) {
        guard let leftFirst = left.first, let rightFirst = right.first else { return (.missing, .missing) }
        let first = words.compare(leftFirst, rightFirst, as: .given)
        if left.count == 1, right.count == 1 { return (first, .missing) }
        if first.level == .match { return (first, compareMiddle(left.dropFirst(), right.dropFirst())) }
        if let joined = compareJoined(left, right) ?? compareJoined(right, left) { return joined }
        if !first.isAccepted, let second = goesBySecondName(left, right) { return (second, .missing) }
        return (first, compareMiddle(left.dropFirst(), right.dropFirst()))
    }

    /// MARY ANN against MARYANN.
    private func compareJoined(
        _ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>
    ) -> (first: PartMatch, middle: PartMatch)? {
        guard left.count > 1, let rightFirst = right.first, rightFirst.plain.count > 2,
            left.prefix(2).allSatisfy({ !$0.isInitial })
        else { return nil }
        let joined = NameWord(joining: left.prefix(2))
        guard abs(joined.plain.count - rightFirst.plain.count) <= 1 else { return nil }
        let first = words.compare(joined, rightFirst, as: .given)
        guard first.isAccepted, first.findings != .shortened else { return nil }
        return (first, compareMiddle(left.dropFirst(2), right.dropFirst()))
    }

    /// The middle names: those of the side with fewer are found on the other, in their order.
    private func compareMiddle(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch {
        guard let leftFirst = left.first, let rightFirst = right.first else { return .missing }
        if left.count == 1, right.count == 1 { return compareMiddle(leftFirst, rightFirst) }
        if NameWord(joining: left).agrees(with: NameWord(joining: right)) { return .same }
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        var rest = long
        var worst = PartMatch.same
        for word in short {
            var found: PartMatch?
            while found == nil, let other = rest.popFirst() {
                let part = compareMiddle(word, other)
                if part.level != .noMatch { found = part }
            }
            guard let found else { return PartMatch(.noMatch, 40, .differs) }
            worst = PartMatch(
                min(worst.level, found.level), min(worst.score, found.score), worst.findings.union(found.findings))
        }
        return worst
    }

    private func compareMiddle(_ left: NameWord, _ right: NameWord) -> PartMatch {
        if left.agrees(with: right) { return .same }
        if left.starts(with: right) || right.starts(with: left) {
            return PartMatch(.match, 95, left.isInitial || right.isInitial ? .initial : .shortened)
        }
        let part = words.compare(left, right, as: .given)
        return part.isAccepted ? part.capped(.partialMatch, 78, []) : PartMatch(.noMatch, 40, .differs)
    }

    /// Robert James goes by James; nothing of the names contradicts it.
    private func goesBySecondName(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch? {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count > 1, let called = short.first, !called.isInitial else { return nil }
        let place = long.dropFirst().firstIndex { $0.agrees(with: called) || isClose($0, called) }
        guard place != nil else { return nil }
        if short.count == long.count {
            return NameReadings.isSameWords(short, long) ? PartMatch(.partialMatch, 80, .otherOrder) : nil
        }
        for word in short.dropFirst() {
            guard long.contains(where: { $0.starts(with: word) || word.starts(with: $0) }) else { return nil }
        }
        return PartMatch(.partialMatch, 76, .secondName)
    }

    private func isClose(_ left: NameWord, _ right: NameWord) -> Bool {
        !left.isInitial && words.compare(left, right, as: .given).score >= 84
    }

    /// William "Bill" Stone against Bill Stone.
    private func compareOtherNames(_ left: PersonName, _ right: PersonName) -> PartMatch? {
        for (stated, other) in [(left, right), (right, left)] {
            guard let called = other.given.first else { continue }
            for name in stated.otherNames where words.compare(name, called, as: .given).score >= 84 {
                return PartMatch(.partialMatch, 90, .otherName)
            }
        }
        return nil
    }
}
