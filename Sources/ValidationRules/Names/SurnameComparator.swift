/// Compares surnames of one or several words.
struct SurnameComparator {
    let words: NameWordComparator

    func compare(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch {
        guard let leftFirst = left.first, let rightFirst = right.first else { return .missing }
        if left.count == 1, right.count == 1 { return words.compare(leftFirst, rightFirst, as: .surname) }
        if NameWord(joining: left).agrees(with: NameWord(joining: right)) { return .same }
        let leftCore = core(left)
        let rightCore = core(right)
        guard leftCore.count != left.count || rightCore.count != right.count else { return compareCores(left, right) }
        let part = compareCores(leftCore, rightCore)
        let hasParticleOnOneSide = left.count - leftCore.count != right.count - rightCore.count
        return part.isAccepted && hasParticleOnOneSide ? part.capped(.match, 95, .particle) : part
    }

    private func core(_ surname: ArraySlice<NameWord>) -> ArraySlice<NameWord> {
        func isSmall(_ word: NameWord) -> Bool { !NameRoles[word].isDisjoint(with: [.particle, .conjunction]) }
        guard surname.dropLast().contains(where: isSmall), let last = surname.last else { return surname }
        return ArraySlice(surname.dropLast().filter { !isSmall($0) } + [last])
    }

    private func compareCores(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch {
        guard let leftFirst = left.first, let rightFirst = right.first else { return .missing }
        if left.count == 1, right.count == 1 { return words.compare(leftFirst, rightFirst, as: .surname) }
        if left.count == right.count, let part = compareInPlace(left, right) { return part }
        return oneOfSeveral(left, right)
            ?? words.compare(NameWord(joining: left), NameWord(joining: right), as: .surname)
    }

    /// Word by word; nil when a word is another name.
    private func compareInPlace(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch? {
        var worst = PartMatch.same
        for (left, right) in zip(left, right) {
            let part = words.compare(left, right, as: .surname)
            guard part.isAccepted || part.findings == .initial else { return nil }
            worst = PartMatch(
                min(worst.level, part.level), min(worst.score, max(part.score, 80)), worst.findings.union(part.findings)
            )
        }
        return worst
    }

    /// One of two surnames on one side only, or the same surnames in another order.
    private func oneOfSeveral(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> PartMatch? {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        var found = 0
        var exact = 0
        for word in short {
            if long.contains(where: { $0.agrees(with: word) }) {
                found += 1
                exact += 1
            } else if long.contains(where: { words.compare($0, word, as: .surname).isAccepted }) {
                found += 1
            }
        }
        if found == short.count {
            return short.count == long.count
                ? PartMatch(.partialMatch, 88, .otherOrder)
                : PartMatch(.partialMatch, exact == found ? 86 : 80, .oneOfSeveral)
        }
        return exact > 0 ? PartMatch(.partialMatch, 66, .onlyOneShared) : nil
    }
}
