package import Verification

/// A person's name in parts.
package struct PersonName: Sendable, Equatable {
    /// First and middle names; how many words the first name has is often unknown.
    let given: [NameWord]
    /// How many words of `given` were named as the first name; nil when the source did not tell.
    let firstNameWords: Int?
    let surname: [NameWord]
    let suffix: NameSuffix?
    /// Where the surname begins was guessed: the source had the name as one text.
    let isSurnameGuessed: Bool

    init(
        given: [NameWord], firstNameWords: Int?, surname: [NameWord], suffix: NameSuffix?,
        isSurnameGuessed: Bool = false
    ) {
        self.given = given
        self.firstNameWords = firstNameWords
        self.surname = surname
        self.suffix = suffix
        self.isSurnameGuessed = isSurnameGuessed
    }

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
        guard let first = NameWords.split(first ?? ""), let middle = NameWords.split(middle ?? ""),
            let last = NameWords.split(last ?? ""), let mark = NameWords.split(suffix ?? "")
        else { return nil }
        let firstWords = Self.withoutTitles(first)
        var surname = last
        var found = mark.first.flatMap { NameSuffix($0.plain) }
        if found == nil, surname.count > 1, let word = surname.last, let peeled = NameSuffix(word.plain) {
            found = peeled
            surname.removeLast()
        }
        guard !firstWords.isEmpty || !surname.isEmpty else { return nil }
        self.init(
            given: firstWords + middle,
            firstNameWords: middle.isEmpty ? nil : firstWords.count,
            surname: surname,
            suffix: found
        )
    }

    /// A whole name from one string: `Given Middle Surname Suffix`, or `Surname, Given Middle` with a comma.
    package init?(whole text: String) {
        guard text.utf8.count <= ComparisonLimits.nameInBytes else { return nil }
        let parts = text.split(separator: ",", omittingEmptySubsequences: true).compactMap {
            NameWords.split(String($0))
        }.filter { !$0.isEmpty }
        guard let head = parts.first else { return nil }
        let rest = parts.dropFirst().flatMap { $0 }
        let isOnlySuffix = rest.count == 1 && rest.allSatisfy { NameSuffix($0.plain) != nil }
        if rest.isEmpty || isOnlySuffix {
            self.init(inOrder: Self.withoutTitles(head), suffix: rest.first.flatMap { NameSuffix($0.plain) })
        } else {
            self.init(surnameFirst: head, given: Self.withoutTitles(rest))
        }
    }

    private init?(inOrder words: [NameWord], suffix: NameSuffix?) {
        var words = words
        var found = suffix
        if found == nil, words.count > 2, let last = words.last, let peeled = NameSuffix(last.plain),
            words.count > 3 || !NameSuffix.isDoubtful(last.plain)
        {
            found = peeled
            words.removeLast()
        }
        guard !words.isEmpty else { return nil }
        var start = words.count - 1
        while start > 1, NameWords.isParticle(words[start - 1]) { start -= 1 }
        self.init(
            given: Array(words[..<start]),
            firstNameWords: nil,
            surname: Array(words[start...]),
            suffix: found,
            isSurnameGuessed: true
        )
    }

    /// The same words with the surname as long as another source says; nil when nothing was guessed or nothing changes.
    func withSurname(ofWords count: Int) -> PersonName? {
        let words = given + surname
        guard isSurnameGuessed, count != surname.count, count >= 1, words.count > count else { return nil }
        return PersonName(
            given: Array(words.dropLast(count)), firstNameWords: nil, surname: Array(words.suffix(count)),
            suffix: suffix)
    }

    private init(surnameFirst surname: [NameWord], given: [NameWord]) {
        var surname = surname
        var given = given
        var found: NameSuffix?
        if surname.count > 1, let last = surname.last, let peeled = NameSuffix(last.plain) {
            found = peeled
            surname.removeLast()
        } else if given.count > 1, let last = given.last, !NameSuffix.isDoubtful(last.plain),
            let peeled = NameSuffix(last.plain)
        {
            found = peeled
            given.removeLast()
        }
        self.init(given: given, firstNameWords: nil, surname: surname, suffix: found)
    }

    private static func withoutTitles(_ words: [NameWord]) -> [NameWord] {
        guard words.count > 1, let first = words.first, NameWords.isTitle(first) else { return words }
        return Array(words.dropFirst())
    }

    /// The name as compared, for the record of a rule's result.
    package var normalized: String {
        let words = given + surname
        return words.map(\.plain.text).joined(separator: " ")
    }
}
