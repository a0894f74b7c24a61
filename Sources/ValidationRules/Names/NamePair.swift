/// Two different words of names, with what is known of each.
struct NamePair {
    let left: NameLetters
    let right: NameLetters
    let part: NameWordComparator.Part
    private let leftStanding: NameRegister.Standing
    private let rightStanding: NameRegister.Standing

    init(_ left: NameLetters, _ right: NameLetters, as part: NameWordComparator.Part) {
        self.left = left
        self.right = right
        self.part = part
        leftStanding = NameRegister.standing(of: left)
        rightStanding = NameRegister.standing(of: right)
    }

    /// Both are names of their own, of this kind or of the other: a surname may stand where a given name is looked for.
    var areBothKnown: Bool {
        isKnown(leftStanding) && isKnown(rightStanding) || isSurname(leftStanding) && isSurname(rightStanding)
            || leftStanding.given != nil && rightStanding.given != nil
    }

    /// Rare surnames say nothing of given names.
    private func isSurname(_ standing: NameRegister.Standing) -> Bool {
        part == .surname ? standing.surname > 0 : (1...4000).contains(standing.surname)
    }

    /// The shorter of the two is a name by itself, so that the longer is another: LIND and LINDEMANN.
    var isShorterKnown: Bool { isKnown(left.count < right.count ? leftStanding : rightStanding) }

    private var isOneKnown: Bool { isKnown(leftStanding) || isKnown(rightStanding) }

    /// Common names of the other kind are known too: families are named Thomas, and men Jackson.
    private func isKnown(_ standing: NameRegister.Standing) -> Bool {
        switch part {
        case .given: standing.given != nil || (1...500).contains(standing.surname)
        case .surname: standing.surname > 0 || standing.given.map { $0 <= 400 } ?? false
        }
    }

    /// Two given names of which one is clearly a woman's and one a man's, or that look like such a pair: Martin and
    /// Martina, Francisco and Francisca.
    var isOfTwoSexes: Bool {
        if let leftSex = leftStanding.sex, let rightSex = rightStanding.sex { return leftSex != rightSex }
        if left.count == right.count {
            let isLast = left.commonPrefix(with: right) == left.count - 1
            let (one, other) = (left.last, right.last)
            return isLast
                && (one == UInt8(ascii: "A") && other == UInt8(ascii: "O")
                    || one == UInt8(ascii: "O") && other == UInt8(ascii: "A"))
        }
        let (short, long, standing) =
            left.count < right.count ? (left, right, leftStanding) : (right, left, rightStanding)
        guard short.count >= 3, long.starts(with: short), standing.sex == .male else { return false }
        // A silent E is put behind men's names too, but by mistake: BENJAMINE is no woman's name, LOUISE is known for one.
        return Self.feminineEndings.contains { ending in
            long.count == short.count + ending.count
                && (0..<ending.count).allSatisfy { long[short.count + $0] == ending[$0] }
        }
    }

    private static let feminineEndings = ["A", "NE", "LE", "IA", "INE", "INA", "ETTE", "ELLA", "ICE"].map(bytes)

    /// Jimmy and Jimmie, Charlie and Charley, but not Mary and Marie.
    var isSpelledWithAnotherEnding: Bool {
        let stem = left.commonPrefix(with: right)
        return stem >= 4 && Self.isSmallEnding(of: left, behind: stem) && Self.isSmallEnding(of: right, behind: stem)
    }

    /// Y, IE or EY.
    private static func isSmallEnding(of name: NameLetters, behind stem: Int) -> Bool {
        switch name.count - stem {
        case 1: name.last == UInt8(ascii: "Y")
        case 2: [bytes("IE"), bytes("EY")].contains([name[stem], name[stem + 1]])
        default: false
        }
    }

    /// Two known names of which one is known only for being a frequent misspelling: Michael and Micheal, Shackelford and
    /// Shackleford.
    var isSlipOfCommonName: Bool {
        if part == .surname { return isSwapInLongSurname }
        guard let one = leftStanding.given, let other = rightStanding.given,
            min(one, other) <= 250, max(one, other) >= 700, min(left.count, right.count) >= 5,
            let slip = LetterSlip.between(left, right), slip.distance == 1
        else { return false }
        return slip.place < min(left.count, right.count) - 1
    }

    /// Hardly two surnames of such a length differ by the order of two neighbours alone.
    private var isSwapInLongSurname: Bool {
        left.count >= 7 && left.count == right.count && LetterSlip.between(left, right)?.isSwap == true
    }

    /// What a slip of letters says; nil when it says nothing.
    ///
    /// A slip of one letter in a short name makes another name; with a known name on one side the other is a misspelling.
    func verdict(on slip: LetterSlip) -> PartMatch? {
        let shorter = min(left.count, right.count)
        let longer = max(left.count, right.count)
        switch slip.distance {
        case 1: return verdictOnOneLetter(slip, shorter: shorter, longer: longer)
        case 2:
            // GOLDBERG and GOLDBERGER, KNIGHT and KNIGHTON: one surname is made of the other.
            if part == .surname, slip.place == shorter, isShorterKnown { return nil }
            let isMisspelling = isOneKnown && (longer >= 7 || longer == 6 && slip.place > 0)
            if longer >= 8 || isMisspelling { return PartMatch(.partialMatch, 82, .someLetters) }
            if longer >= 5, isOneKnown, SoundKey.of(left) == SoundKey.of(right) {
                return PartMatch(.partialMatch, 82, .sound)
            }
            return nil
        default:
            return longer >= 10 ? PartMatch(.partialMatch, 80, .someLetters) : nil
        }
    }

    private func verdictOnOneLetter(_ slip: LetterSlip, shorter: Int, longer: Int) -> PartMatch {
        // Two surnames that are spelled as names are: perhaps two rare ones, in a short word most likely so.
        let canBeTwo =
            part == .surname && !slip.isSwap && NameShapes.isNameLike(left) && NameShapes.isNameLike(right)
        if longer >= 7 {
            if areBothKnown { return PartMatch(.partialMatch, 82, .oneLetter) }
            return PartMatch(canBeTwo ? .partialMatch : .match, canBeTwo && !isOneKnown ? 84 : 92, .oneLetter)
        }
        if canBeTwo, !isOneKnown { return PartMatch(.partialMatch, 66, .oneLetter) }
        let isShortSlip = isOneKnown && (shorter == 4 || longer == 4)
        let isAccepted = shorter >= 5 || isShortSlip || slip.isSwap && shorter >= 3
        return PartMatch(.partialMatch, isAccepted ? 84 : 66, .oneLetter)
    }
}
