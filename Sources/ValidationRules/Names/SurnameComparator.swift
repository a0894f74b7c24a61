/// Compares surnames of one or several words.
enum SurnameComparator {
    static func compare(_ left: [NameWord], _ right: [NameWord]) -> Comparison {
        guard !left.isEmpty, !right.isEmpty else { return .notEvaluable("the surname is missing on one side") }
        let joined = NameWordComparator.compare(
            NameWord(joining: left),
            NameWord(joining: right),
            as: .surname
        )
        if joined.level == .match { return joined }
        let leftCore = left.filter { !NameWords.isParticle($0) }
        let rightCore = right.filter { !NameWords.isParticle($0) }
        guard !leftCore.isEmpty, !rightCore.isEmpty else { return joined }
        if leftCore.count != left.count || rightCore.count != right.count {
            let core = NameWordComparator.compare(
                NameWord(joining: leftCore),
                NameWord(joining: rightCore),
                as: .surname
            )
            if core.level == .match {
                return core.capped(.match, score: 95, reason: "a particle is missing on one side")
            }
        }
        return oneOfSeveral(leftCore, rightCore) ?? joined
    }

    /// One of two surnames on one side only, or the same surnames in another order.
    private static func oneOfSeveral(_ left: [NameWord], _ right: [NameWord]) -> Comparison? {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count > 1 else { return nil }
        let found = short.count { word in long.contains { $0.agrees(with: word) } }
        if found == short.count, short.count == long.count {
            return Comparison(.partialMatch, score: 90, reasons: ["the surnames stand in another order"])
        }
        if found > 0 {
            return Comparison(.partialMatch, score: 82, reasons: ["only one of the surnames is on both sides"])
        }
        return nil
    }
}
