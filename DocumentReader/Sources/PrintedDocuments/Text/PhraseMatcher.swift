/// Finds phrases in words; what a word can begin is worked out once for every word that differs.
struct PhraseMatcher<Tag: Sendable>: Sendable {
    private let phrases: [(tag: Tag, phrase: Phrase)]
    private var known: [[UInt8]: [Int]] = [:]

    init(_ phrases: [(tag: Tag, phrase: Phrase)]) {
        self.phrases = phrases
    }

    /// The phrases that stand at a place, and how many words they cover.
    mutating func matches(in tokens: [Token], at place: Int) -> [(tag: Tag, count: Int)] {
        let token = tokens[place]
        guard token.hasLetter else { return [] }
        return beginnings(token).compactMap { index in
            phrases[index].phrase.length(in: tokens, at: place).map { (phrases[index].tag, $0) }
        }
    }

    private mutating func beginnings(_ token: Token) -> [Int] {
        let key = Array(token.core.utf8)
        if let indices = known[key] { return indices }
        let indices = phrases.indices.filter { phrases[$0].phrase.begins(with: token) }
        known[key] = indices
        return indices
    }
}
