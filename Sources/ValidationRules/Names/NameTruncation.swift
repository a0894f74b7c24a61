/// Which parts of a name were cut to fit on a document; such parts are compared by their beginning.
struct NameTruncation: Sendable, Equatable {
    /// Fewer letters than these are an initial or an accident, no cut name.
    private static let minimumLetters = 4

    let surname: Bool
    let given: Bool

    init(surname: Bool = false, given: Bool = false) {
        self.surname = surname
        self.given = given
    }

    var isAny: Bool { surname || given }

    /// Both sources' word.
    static func || (left: Self, right: Self) -> Self {
        NameTruncation(surname: left.surname || right.surname, given: left.given || right.given)
    }

    /// The whole name with the parts that a cut name agrees with cut likewise; itself where nothing was cut so.
    func cut(_ whole: PersonName, like cut: PersonName) -> PersonName {
        let surname = surname && Self.isBeginning(cut.surname, of: whole.surname)
        let given = given && Self.isBeginning(cut.given, of: whole.given)
        guard surname || given else { return whole }
        return PersonName(
            given: given ? cut.given : whole.given,
            surname: surname ? cut.surname : whole.surname,
            suffix: whole.suffix,
            otherNames: whole.otherNames)
    }

    /// Whether the words are a real beginning of the others, as one text or word by word.
    private static func isBeginning(_ cut: ArraySlice<NameWord>, of whole: ArraySlice<NameWord>) -> Bool {
        guard cut != whole, !cut.isEmpty, !whole.isEmpty else { return false }
        let cutText = NameWord(joining: cut)
        let wholeText = NameWord(joining: whole)
        guard cutText.plain.count >= minimumLetters else { return false }
        if isBeginning(cutText, of: wholeText) { return true }
        return cut.count <= whole.count
            && zip(cut, whole).allSatisfy { isBeginning($0, of: $1) }
    }

    private static func isBeginning(_ cut: NameWord, of whole: NameWord) -> Bool {
        cut.plain.count <= whole.plain.count && whole.starts(with: cut)
    }
}
