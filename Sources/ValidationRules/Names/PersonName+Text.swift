extension PersonName {
    /// A whole name from one string: `Given Middle Surname Suffix`, `Surname, Given Middle` with a comma, or
    /// `SURNAME<<GIVEN<MIDDLE` of a machine-readable zone.
    package init?(whole text: String) {
        guard let scanned = NameScanner.scan(text), let first = scanned.words.first else { return nil }
        let words = scanned.words
        if words.count == 1 {
            self.init(
                words: [first], givenCount: 0, suffix: nil, otherNames: scanned.otherNames, isSurnameGuessed: true)
            return
        }
        guard let section = words.firstIndex(where: { $0.joint == .section }) else {
            self.init(inOrder: words, suffix: nil, otherNames: scanned.otherNames)
            return
        }
        var rest = NameReader(Array(words[section...]))
        rest.peelTitles(leaving: 1)
        let leading = rest.words.count > 1 ? rest.peelLeadingSuffix() : nil
        rest.peelSpelledCredential(behind: words[..<section])
        rest.peelCredentials(leaving: 0)
        if let suffix = rest.onlySuffix(behind: section) {
            self.init(inOrder: Array(words[..<section]), suffix: suffix, otherNames: scanned.otherNames)
        } else if rest.words.isEmpty {
            self.init(inOrder: Array(words[..<section]), suffix: leading, otherNames: scanned.otherNames)
        } else {
            self.init(
                surnameFirst: Array(words[..<section]), given: rest, suffix: leading, otherNames: scanned.otherNames)
        }
    }

    private init(inOrder words: [NameWord], suffix: NameSuffix?, otherNames: [NameWord]) {
        var reader = NameReader(words)
        reader.peelTitles(leaving: 1, orBehindName: 2)
        reader.peelCredentials(leaving: 2)
        let found =
            suffix ?? reader.peelSuffix(leaving: 2) ?? (reader.words.count > 2 ? reader.peelCertainSuffix() : nil)
        reader.peelCredentials(leaving: 2)
        if reader.words.count > 1 { reader.splitInitials() }
        let words = reader.words
        let start = Self.surnameStart(in: words)
        self.init(
            words: words, givenCount: start, suffix: found, otherNames: otherNames, isSurnameGuessed: true)
    }

    /// The last word is the surname, with the words that a hyphen or particles join to it.
    private static func surnameStart(in words: [NameWord]) -> Int {
        var start = words.count - 1
        while start > 1 {
            let roles = NameRoles[words[start - 1]]
            if words[start].joint == .hyphen || roles.contains(.particle) || isElided(words[start - 1], words[start]) {
                start -= 1
            } else if roles.contains(.conjunction), start > 2 {
                start -= 2
            } else {
                break
            }
        }
        return max(start, 0)
    }

    /// O BRIEN, D ANGELO: a letter before an apostrophe that is gone, when the two make a known surname.
    private static func isElided(_ letter: NameWord, _ word: NameWord) -> Bool {
        guard letter.isInitial, let first = letter.plain.first else { return false }
        guard first == UInt8(ascii: "O") || first == UInt8(ascii: "D") || first == UInt8(ascii: "L") else {
            return false
        }
        return NameRegister.standing(of: NameWord(joining: [letter, word]).plain).surname > 0
    }

    private init(surnameFirst surname: [NameWord], given: NameReader, suffix: NameSuffix?, otherNames: [NameWord]) {
        var surname = NameReader(surname)
        var given = given
        surname.peelTitles(leaving: 1)
        let found = suffix ?? surname.peelSuffix(leaving: 1) ?? given.peelCertainSuffix()
        given.splitInitials()
        self.init(given: given.words, surname: surname.words, suffix: found, otherNames: otherNames)
    }
}

extension NameReader {
    /// SMITH, JR, JOHN.
    fileprivate mutating func peelLeadingSuffix() -> NameSuffix? {
        guard let first = words.first, words[1].joint == .section, NameRoles[first].contains(.suffix),
            !NameSuffix.isDoubtful(first.plain)
        else { return nil }
        return removeFirst().flatMap { NameSuffix($0.plain) }
    }

    /// JOHN SMITH, JR: what is behind the comma is nothing but a mark of a generation.
    fileprivate func onlySuffix(behind wordsBefore: Int) -> NameSuffix? {
        guard words.count == 1, let only = words.first, NameRoles[only].contains(.suffix) else { return nil }
        return NameSuffix.isDoubtful(only.plain) && wordsBefore < 2 ? nil : NameSuffix(only.plain)
    }
}
