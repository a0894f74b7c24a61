package import Verification

/// A person's name in parts.
package struct PersonName: Sendable, Equatable {
    /// First and middle names, then the surname.
    let words: [NameWord]
    /// How many of the words are given names.
    let givenCount: Int
    let suffix: NameSuffix?
    /// Nicknames and former names that the source states beside the name.
    let otherNames: [NameWord]
    /// Where the surname begins was guessed: the source had the name as one text.
    let isSurnameGuessed: Bool

    init(
        given: some Collection<NameWord>, surname: some Collection<NameWord>, suffix: NameSuffix?,
        otherNames: [NameWord] = [], isSurnameGuessed: Bool = false
    ) {
        self.init(
            words: Array(given) + surname, givenCount: given.count, suffix: suffix, otherNames: otherNames,
            isSurnameGuessed: isSurnameGuessed)
    }

    init(words: [NameWord], givenCount: Int, suffix: NameSuffix?, otherNames: [NameWord], isSurnameGuessed: Bool) {
        self.words = words
        self.givenCount = givenCount
        self.suffix = suffix
        self.otherNames = otherNames
        self.isSurnameGuessed = isSurnameGuessed
    }

    /// First and middle names; how many words the first name has is often unknown.
    var given: ArraySlice<NameWord> { words[..<givenCount] }

    var surname: ArraySlice<NameWord> { words[givenCount...] }

    /// The name of an expected person; nil when nothing in it is a name.
    package init?(_ person: Person) {
        self.init(
            first: person.firstName,
            middle: person.middleName,
            last: person.lastName,
            suffix: person.suffix
        )
    }

    /// A name from fields; nil when they are empty or too long.
    package init?(first: String?, middle: String? = nil, last: String?, suffix: String? = nil) {
        guard let first = NameScanner.scan(first ?? ""), let middle = NameScanner.scan(middle ?? ""),
            let last = NameScanner.scan(last ?? ""), let mark = NameScanner.scan(suffix ?? "")
        else { return nil }
        var given = NameReader(first.words + middle.words)
        given.peelTitles(leaving: 1)
        var surname = NameReader(last.words)
        let found =
            mark.words.first.flatMap { NameSuffix($0.plain) } ?? surname.peelSuffix(leaving: 1)
            ?? given.peelCertainSuffix()
        given.splitInitials()
        guard !given.words.isEmpty || !surname.words.isEmpty else { return nil }
        self.init(
            given: given.words, surname: surname.words, suffix: found, otherNames: first.otherNames + last.otherNames)
    }

    /// The name as compared, for the record of a rule's result.
    package var normalized: String {
        words.map(\.plain.text).joined(separator: " ")
    }

    /// The same words with the surname as long as another source says; nil when nothing was guessed or nothing changes.
    func withSurname(ofWords count: Int) -> PersonName? {
        guard isSurnameGuessed, count != words.count - givenCount, count >= 1, words.count > count else { return nil }
        return divided(words, givenCount: words.count - count)
    }

    /// The name with its first words for the surname; nil when there are not enough words.
    func withSurnameFirst(ofWords count: Int) -> PersonName? {
        guard count >= 1, words.count > count else { return nil }
        return divided(Array(words[count...] + words[..<count]), givenCount: words.count - count)
    }

    private func divided(_ words: [NameWord], givenCount: Int) -> PersonName {
        PersonName(
            words: words, givenCount: givenCount, suffix: suffix, otherNames: otherNames,
            isSurnameGuessed: isSurnameGuessed)
    }

    /// Any order will do, so long as it is one: comparing in it makes comparisons symmetric.
    func precedes(_ other: PersonName) -> Bool {
        guard words.count == other.words.count else { return words.count < other.words.count }
        for (word, other) in zip(words, other.words) where word.plain != other.plain {
            return word.plain.precedes(other.plain)
        }
        return givenCount < other.givenCount
    }
}
