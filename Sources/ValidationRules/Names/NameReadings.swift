/// Reads two names in the ways they can be divided and ordered, and keeps the reading under which they agree best.
struct NameReadings {
    private let words: NameWordComparator
    private let surnames: SurnameComparator
    private let givenNames: GivenNameComparator

    init(_ knowledge: NameKnowledge) {
        words = NameWordComparator(knowledge: knowledge)
        surnames = SurnameComparator(words: words)
        givenNames = GivenNameComparator(words: words)
    }

    func best(_ one: PersonName, _ other: PersonName) -> NameMatch {
        let (left, right) = one.precedes(other) ? (one, other) : (other, one)
        let straight = compare(left, right)
        if left.givenCount == 0, right.givenCount == 0 { return ofSingleNames(straight) }
        guard straight.overall.level != .match, straight.overall.level != .notEvaluable || left.words.count > 1,
            !straight.surname.findings.contains(.suffixConflict)
        else { return runTogether(left, right, straight) ?? straight }
        var best = straight
        func consider(_ match: NameMatch?) {
            if let match, match.isBetter(than: best) { best = match }
        }
        consider(realigned(left, right))
        guard best.overall.score < 80 else { return best }
        if best.hasMiddleConflict, best.surname.isAccepted, best.first.isAccepted {
            consider(inAnyOrder(left, right, straight))
            return best
        }
        consider(swapped(left, right))
        consider(swapped(right, left))
        consider(bothSwapped(left, right))
        consider(withLongSurname(left, right))
        consider(withLongSurname(right, left))
        consider(withFormerName(left, right, straight))
        if best.overall.score < 80 {
            consider(inAnyOrder(left, right, straight) ?? containing(left, right, straight))
            consider(runTogether(left, right, straight))
        }
        return best
    }

    private func compare(_ left: PersonName, _ right: PersonName) -> NameMatch {
        let given = givenNames.compare(left, right)
        return NameMatch(
            surname: surnames.compare(left.surname, right.surname),
            first: given.first,
            middle: given.middle,
            suffix: NameSuffix.compare(left.suffix, right.suffix)
        )
    }

    /// Two names of one word each are compared as they are.
    private func ofSingleNames(_ match: NameMatch) -> NameMatch {
        var match = match
        match.overall = match.surname
        return match
    }

    /// A surname of several words (HOLT-RAMAN) cannot be told in a name that is one text: there, the side that knows its
    /// surname says how long it is.
    private func realigned(_ left: PersonName, _ right: PersonName) -> NameMatch? {
        left.withSurname(ofWords: right.words.count - right.givenCount).map { compare($0, right) }
            ?? right.withSurname(ofWords: left.words.count - left.givenCount).map { compare(left, $0) }
    }

    /// The first words of the one are the surname of the other.
    private func swapped(_ one: PersonName, _ other: PersonName) -> NameMatch? {
        let count = one.isSurnameGuessed ? max(other.words.count - other.givenCount, 1) : one.givenCount
        guard let turned = one.withSurnameFirst(ofWords: count) else { return nil }
        let match = compare(turned, other)
        guard match.agreesPlainly else { return nil }
        var swapped = match.capped(.partialMatch, 98, .swapped)
        swapped.isOrderSwapped = true
        swapped.sharesAName = true
        return swapped
    }

    /// Both have the surname in front, without a comma: SMITH JOHN A against SMITH JOHN.
    private func bothSwapped(_ left: PersonName, _ right: PersonName) -> NameMatch? {
        guard left.isSurnameGuessed, right.isSurnameGuessed,
            beginsWithSurname(left) && beginsWithSurname(right) || endWithInitial(left, right),
            let one = left.withSurnameFirst(ofWords: 1), let other = right.withSurnameFirst(ofWords: 1)
        else { return nil }
        let match = compare(one, other)
        // What is the middle name then would else be the surname: there BROWN is not short for BROWNE. Nor is DOUGLAS a
        // spelling of DOUGLASS behind a given name that no list has.
        let isMiddlePlain = match.middle.level == .notEvaluable || match.middle.findings.isSubset(of: .initial)
        let isGivenPlain = match.first == .same || left.words.first.map { isSurname($0, known: true) } == true
        guard match.agreesPlainly, isMiddlePlain, isGivenPlain else { return nil }
        return match.capped(.partialMatch, 96, [])
    }

    /// The first word is a surname rather than a given name, and the second is a given name or an initial.
    private func beginsWithSurname(_ name: PersonName) -> Bool {
        guard name.words.count > 1 else { return false }
        let first = NameRegister.standing(of: name.words[0].plain)
        let isSurname = first.given.map { first.surname > 0 && Int(first.surname) * 3 < $0 } ?? true
        return isSurname
            && (name.words[1].isInitial || NameRegister.standing(of: name.words[1].plain).given != nil)
    }

    /// Both begin with the same surname, and an initial stands last, where a surname would.
    private func endWithInitial(_ left: PersonName, _ right: PersonName) -> Bool {
        guard let first = left.words.first, first == right.words.first, left.words.count != right.words.count,
            left.words.last?.isInitial == true || right.words.last?.isInitial == true
        else { return false }
        return NameRegister.standing(of: first.plain).surname > 0
    }

    /// MARIA GARCIA LOPEZ against MARIA GARCIA: the word before the last is a surname too, when it is known for one.
    private func withLongSurname(_ one: PersonName, _ other: PersonName) -> NameMatch? {
        guard one.isSurnameGuessed, one.words.count - one.givenCount == 1, one.givenCount > 1,
            let last = one.given.last, let surname = other.surname.last, !last.isInitial, last.agrees(with: surname)
        else { return nil }
        guard isSurname(last), !hasUnreadSurname(other),
            let longer = one.withSurname(ofWords: 2)
        else { return nil }
        let match = compare(longer, other)
        return match.hasMiddleConflict || match.first.findings.contains(.secondName) ? nil : match
    }

    /// The other, too, has a surname before its last word: MARIA GARCIA LOPEZ and MARIA RUIZ GARCIA are of two families.
    private func hasUnreadSurname(_ name: PersonName) -> Bool {
        guard name.isSurnameGuessed, name.givenCount > 1, let last = name.given.last, !last.isInitial else {
            return false
        }
        return NameRegister.standing(of: last.plain).surname > 0 && isSurname(last)
    }

    /// A surname rather than a given name; one that no list has counts unless it must be known.
    private func isSurname(_ word: NameWord, known: Bool = false) -> Bool {
        let standing = NameRegister.standing(of: word.plain)
        return standing.given.map { Int(standing.surname) < $0 && standing.surname > 0 }
            ?? (!known || standing.surname > 0)
    }

    /// A former surname that one side states is the surname of the other.
    private func withFormerName(_ left: PersonName, _ right: PersonName, _ straight: NameMatch) -> NameMatch? {
        guard straight.first.isAccepted, !straight.surname.isAccepted else { return nil }
        for (stated, other) in [(left, right), (right, left)] {
            for name in stated.otherNames where other.surname.contains(where: { $0.agrees(with: name) }) {
                return NameMatch(
                    surname: PartMatch(.partialMatch, 82, .otherName), first: straight.first, middle: straight.middle,
                    suffix: NameSuffix.compare(left.suffix, right.suffix))
            }
        }
        return nil
    }

    /// The same words in another order, at least three.
    private func inAnyOrder(_ left: PersonName, _ right: PersonName, _ straight: NameMatch) -> NameMatch? {
        guard left.words.count == right.words.count, left.words.count > 2,
            Self.isSameWords(left.words[...], right.words[...])
        else { return nil }
        return found(straight, .otherOrder, score: 85)
    }

    /// Whether each word is on the other side once.
    static func isSameWords(_ left: ArraySlice<NameWord>, _ right: ArraySlice<NameWord>) -> Bool {
        left.count == right.count && isWithin(left, right)
    }

    /// Whether each word of the first is on the other side, a repeated one as often.
    private static func isWithin(_ words: ArraySlice<NameWord>, _ others: ArraySlice<NameWord>) -> Bool {
        var taken: UInt64 = 0
        for word in words {
            let place = others.indices.first { taken & (1 << UInt64($0 & 63)) == 0 && others[$0].agrees(with: word) }
            guard let place else { return false }
            taken |= 1 << UInt64(place & 63)
        }
        return true
    }

    /// Every word of the shorter of two names is in the longer, of four and more, and both begin alike.
    private func containing(_ left: PersonName, _ right: PersonName, _ straight: NameMatch) -> NameMatch? {
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        guard short.words.count > 1, long.words.count > 3, short.words.first == long.words.first,
            Self.isWithin(short.words[...], long.words[...])
        else { return nil }
        return found(straight, .allWordsFound, score: 85)
    }

    /// JOHNSMITH against JOHN SMITH, with a letter amiss at most.
    private func runTogether(_ left: PersonName, _ right: PersonName, _ straight: NameMatch) -> NameMatch? {
        guard left.words.count != right.words.count, straight.overall.level != .match else { return nil }
        let (one, other) = (NameWord(joining: left.words[...]), NameWord(joining: right.words[...]))
        if one.agrees(with: other) { return found(straight, .spacing, score: 90) }
        guard min(left.words.count, right.words.count) == 1, min(one.plain.count, other.plain.count) >= 10,
            LetterSlip.between(one.plain, other.plain)?.distance == 1
        else { return nil }
        return found(straight, [.spacing, .oneLetter], score: 82)
    }

    private func found(_ straight: NameMatch, _ finding: NameFindings, score: Int) -> NameMatch {
        var match = straight
        match.surname = PartMatch(.partialMatch, score)
        match.first = match.surname
        match.middle = .missing
        match.overall = match.surname
        match.findings = finding
        match.sharesAName = true
        return match
    }
}
