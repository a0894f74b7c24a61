/// Takes from the words of a name what is no name: titles, degrees and marks of generations.
struct NameReader {
    private(set) var words: [NameWord]

    init(_ words: [NameWord]) {
        self.words = words
    }

    /// Takes titles from the front, so long as so many words remain; one that is a given name too, as GEN for Genevieve,
    /// only when there is another given name.
    mutating func peelTitles(leaving least: Int, orBehindName leastBehindName: Int? = nil) {
        while let first = words.first, !NameRoles[first].isDisjoint(with: [.address, .title]) {
            let isName = NameRegister.standing(of: first.plain).given != nil
            guard words.count > (isName ? leastBehindName ?? least : least) else { return }
            words.removeFirst()
        }
    }

    mutating func removeFirst() -> NameWord? {
        words.isEmpty ? nil : words.removeFirst()
    }

    /// Takes degrees and professions from the end.
    mutating func peelCredentials(leaving least: Int) {
        while words.count > least, let last = words.last, NameRoles[last].contains(.credential) { words.removeLast() }
    }

    /// Takes a degree that was written with full stops behind a whole name, so that it is a section of single letters: M D.
    mutating func peelSpelledCredential(behind name: ArraySlice<NameWord>) {
        guard name.count > 1, let first = name.first, NameRegister.standing(of: first.plain).given != nil,
            words.count > 1, words.allSatisfy({ $0.plain.count <= 2 }),
            NameRoles[NameWord(joining: words[...])].contains(.credential)
        else { return }
        words.removeAll()
    }

    /// Takes the mark of a generation from the end.
    mutating func peelSuffix(leaving least: Int) -> NameSuffix? {
        guard words.count > least, let last = words.last, NameRoles[last].contains(.suffix) else { return nil }
        if NameSuffix.isDoubtful(last.plain), !canBeGeneration(behind: words[words.count - 2]) { return nil }
        words.removeLast()
        return NameSuffix(last.plain)
    }

    /// A single letter behind an initial or a given name is an initial; behind a surname it numbers a generation.
    private func canBeGeneration(behind word: NameWord) -> Bool {
        guard words.count > 2, !word.isInitial else { return false }
        let standing = NameRegister.standing(of: word.plain)
        return words.count > 3 || standing.surname > 0 && standing.given.map { Int(standing.surname) < $0 } ?? true
    }

    /// Takes a mark of a generation that can be nothing else from wherever it stands behind the first word.
    mutating func peelCertainSuffix() -> NameSuffix? {
        guard words.count > 1 else { return nil }
        for place in words.indices.dropFirst() where NameRoles[words[place]].contains(.suffix) {
            guard !NameSuffix.isDoubtful(words[place].plain) else { continue }
            return NameSuffix(words.remove(at: place).plain)
        }
        return nil
    }

    /// J and R for JR in front of other words, TJ and the like: two consonants that are no name.
    mutating func splitInitials() {
        guard let first = words.first, first.plain.count == 2, first.transliterated == nil,
            let one = first.plain.first, let other = first.plain.last, Self.isConsonant(one), Self.isConsonant(other)
        else { return }
        let standing = NameRegister.standing(of: first.plain)
        guard standing.given == nil, standing.surname == 0, !Self.abbreviations.contains(first.plain) else { return }
        words.replaceSubrange(
            0..<1, with: [NameWord(plain: NameLetters([one])), NameWord(plain: NameLetters([other]))])
    }

    private static func isConsonant(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
            UInt8(ascii: "Y"):
            false
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }

    private static let abbreviations = ["WM", "JN", "MY", "RD", "MC", "ST"].map { NameLetters($0.utf8) }
}
