/// Compares two words of names; the first verdict that applies counts.
struct NameWordComparator {
    enum Part: Sendable {
        case given
        case surname
    }

    let knowledge: NameKnowledge

    func compare(_ left: NameWord, _ right: NameWord, as part: Part) -> PartMatch {
        if left.agrees(with: right) { return .same }
        if left.plain.isEmpty || right.plain.isEmpty { return .missing }
        if left.isInitial || right.isInitial { return compareInitial(left, right, as: part) }
        var best = compare(left.plain, right.plain, as: part)
        for (left, right) in [(left.transliterated, right.transliterated)] where left != nil || right != nil {
            best = better(best, left, right, as: part)
        }
        return best
    }

    private func better(
        _ plain: PartMatch, _ left: NameLetters?, _ right: NameLetters?, as part: Part
    ) -> PartMatch {
        guard let left, let right else { return plain }
        let other = compare(left, right, as: part)
        return other.score > plain.score ? other : plain
    }

    private func compareInitial(_ left: NameWord, _ right: NameWord, as part: Part) -> PartMatch {
        guard left.starts(with: right) || right.starts(with: left) else { return PartMatch(.noMatch, 0, .differs) }
        return PartMatch(.partialMatch, part == .given ? 80 : 65, .initial)
    }

    private func compare(_ left: NameLetters, _ right: NameLetters, as part: Part) -> PartMatch {
        if left.hasDigit || right.hasDigit { return compareWithDigits(left, right, as: part) }
        return compareLetters(left, right, as: part)
    }

    private func compareWithDigits(_ left: NameLetters, _ right: NameLetters, as part: Part) -> PartMatch {
        if LookalikeLetters.canonical(left) == LookalikeLetters.canonical(right) {
            return PartMatch(.match, 97, .opticalReading)
        }
        return compareLetters(LookalikeLetters.letters(for: left), LookalikeLetters.letters(for: right), as: part)
            .capped(.partialMatch, 90, .opticalReading)
    }

    private func compareLetters(_ left: NameLetters, _ right: NameLetters, as part: Part) -> PartMatch {
        if part == .given, let relation = RelatedNames.relation(left, right) {
            switch relation {
            case .variant: return PartMatch(.partialMatch, 90, .variant)
            case .nickname: return PartMatch(.partialMatch, 93, .nickname)
            case .abbreviation: return PartMatch(.partialMatch, 93, .abbreviation)
            }
        }
        let pair = NamePair(left, right, as: part)
        if part == .given, pair.isOfTwoSexes {
            return left.commonPrefix(with: right) >= 3
                ? PartMatch(.partialMatch, 55, .otherSex) : PartMatch(.noMatch, 25, .otherSex)
        }
        if part == .given, pair.isSpelledWithAnotherEnding { return PartMatch(.partialMatch, 90, .variant) }
        if Umlauts.agree(left, right) {
            return PartMatch(pair.areBothKnown ? .partialMatch : .match, 92, .transliteration)
        }
        if pair.areBothKnown, !pair.isSlipOfCommonName {
            return compareKnown(left, right)
        }
        return compareUnknown(pair)
    }

    /// Two known names are two names, however alike.
    private func compareKnown(_ left: NameLetters, _ right: NameLetters) -> PartMatch {
        if knowledge.contains(.isReadOptically), LookalikeLetters.canonical(left) == LookalikeLetters.canonical(right) {
            return PartMatch(.partialMatch, 80, .opticalReading)
        }
        if knowledge.contains(.isTruncated), isBeginning(left, right) {
            return PartMatch(.partialMatch, 85, .shortened)
        }
        guard let slip = LetterSlip.between(left, right) else {
            return PartMatch(isBeginning(left, right) ? .partialMatch : .noMatch, 30, .namesOfTheirOwn)
        }
        // One letter apart a person decides; the score says that they are two names.
        let isDoubtful = slip.distance == 1 || isBeginning(left, right)
        return PartMatch(isDoubtful ? .partialMatch : .noMatch, 62 - 4 * slip.distance, .namesOfTheirOwn)
    }

    private func compareUnknown(_ pair: NamePair) -> PartMatch {
        let (left, right) = (pair.left, pair.right)
        if LookalikeLetters.canonical(left) == LookalikeLetters.canonical(right) {
            return PartMatch(.partialMatch, 88, .opticalReading)
        }
        if let slip = LetterSlip.between(left, right), let part = pair.verdict(on: slip) { return part }
        if isBeginning(left, right) {
            let isSure = knowledge.contains(.isTruncated)
            if !isSure, pair.isShorterKnown { return PartMatch(.partialMatch, 60, .shortened) }
            if min(left.count, right.count) >= 4 { return PartMatch(.partialMatch, isSure ? 90 : 80, .shortened) }
            return PartMatch(.partialMatch, pair.part == .given ? 74 : 65, .shortened)
        }
        if min(left.count, right.count) >= 4, SoundKey.of(left) == SoundKey.of(right) {
            return PartMatch(.partialMatch, 84, .sound)
        }
        let likeness = LetterSlip.between(left, right).map { 58 - 4 * $0.distance } ?? 25
        return PartMatch(.noMatch, likeness, .differs)
    }

    private func isBeginning(_ left: NameLetters, _ right: NameLetters) -> Bool {
        left.starts(with: right) || right.starts(with: left)
    }
}
