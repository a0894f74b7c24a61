/// Compares first and middle names, which sources divide differently.
enum GivenNameComparator {
    static func compare(_ left: PersonName, _ right: PersonName) -> (first: Comparison, middle: Comparison) {
        let missing = Comparison.notEvaluable("the middle name is missing on one side")
        guard !left.given.isEmpty, !right.given.isEmpty else {
            return (.notEvaluable("the given name is missing on one side"), missing)
        }
        if NameWord(joining: left.given).agrees(with: NameWord(joining: right.given)) {
            let middle = left.given.count > 1 || right.given.count > 1 ? Comparison(.match, score: 100) : missing
            return (Comparison(.match, score: 100), middle)
        }
        for (leftCount, rightCount) in splits(left, right) {
            let first = NameWordComparator.compare(
                NameWord(joining: left.given[..<leftCount]),
                NameWord(joining: right.given[..<rightCount]),
                as: .given
            )
            guard first.level == .match || leftCount == 1 && rightCount == 1 else { continue }
            let middle =
                compareMiddle(
                    Array(left.given[leftCount...]),
                    Array(right.given[rightCount...])
                ) ?? missing
            if first.level == .noMatch, let second = goesBySecondName(left.given, right.given) {
                return (second, missing)
            }
            return (first, middle)
        }
        return (Comparison(.noMatch, score: 0, reasons: ["the names differ"]), missing)
    }

    /// How many words to take for the first name on each side, the likelier first; one and one comes last.
    private static func splits(_ left: PersonName, _ right: PersonName) -> [(Int, Int)] {
        var splits: [(Int, Int)] = []
        let leftFirst = left.firstNameWords ?? 1
        let rightFirst = right.firstNameWords ?? 1
        if leftFirst != 1 || rightFirst != 1 {
            splits.append((max(leftFirst, 1), max(rightFirst, 1)))
            splits.append((min(max(leftFirst, 1), left.given.count), min(max(leftFirst, 1), right.given.count)))
            splits.append((min(max(rightFirst, 1), left.given.count), min(max(rightFirst, 1), right.given.count)))
        }
        // MARY ANN against MARYANN.
        if left.given.count > 1, right.given.count >= 1 { splits.append((2, 1)) }
        if right.given.count > 1, left.given.count >= 1 { splits.append((1, 2)) }
        splits.append((1, 1))
        return splits
    }

    /// The middle names; nil when a side has none.
    static func compareMiddle(_ left: [NameWord], _ right: [NameWord]) -> Comparison? {
        guard !left.isEmpty, !right.isEmpty else { return nil }
        if NameWord(joining: left).agrees(with: NameWord(joining: right)) { return Comparison(.match, score: 100) }
        let initials = zip(left, right).allSatisfy { left, right in
            left.starts(with: right) || right.starts(with: left)
        }
        if initials { return Comparison(.match, score: 95, reasons: ["a middle name is shortened on one side"]) }
        let slips = zip(left, right).allSatisfy {
            NameWordComparator.compare($0, $1, as: .given).level >= .partialMatch
        }
        if slips { return Comparison(.partialMatch, score: 78, reasons: ["the middle names are nearly the same"]) }
        return Comparison(.noMatch, score: 40, reasons: ["the middle names differ"])
    }

    private static func goesBySecondName(_ left: [NameWord], _ right: [NameWord]) -> Comparison? {
        guard let leftFirst = left.first, let rightFirst = right.first else { return nil }
        let isSecond =
            left.dropFirst().contains { !$0.isInitial && $0.agrees(with: rightFirst) }
            || right.dropFirst().contains { !$0.isInitial && $0.agrees(with: leftFirst) }
        return isSecond
            ? Comparison(.partialMatch, score: 75, reasons: ["one side's first name is the other side's middle name"])
            : nil
    }
}
