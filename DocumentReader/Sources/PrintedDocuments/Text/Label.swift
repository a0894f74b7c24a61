import DocumentLayout

/// The name of a field where it is printed on a page.
struct Label<Field: Hashable & Sendable>: Sendable {
    let field: Field
    let page: Int
    let segment: Int
    /// The words of the name, with a field's number before it.
    let tokens: Range<Int>
}

/// A vocabulary of labels: which words name which field.
struct LabelVocabulary<Field: Hashable & Sendable>: Sendable {
    private let matcher: PhraseMatcher<Field>
    /// Whether a label may stand anywhere in a line, or only at its beginning or behind a wide gap.
    let isAnywhere: Bool

    init(isAnywhere: Bool, _ table: [(Field, String)]) {
        self.isAnywhere = isAnywhere
        matcher = PhraseMatcher(
            table.flatMap { field, text in [Phrase](parsing: text).map { (tag: field, phrase: $0) } })
    }

    /// The labels of a page, from top to bottom.
    func labels(on page: PageText) -> [Label<Field>] {
        var found: [Label<Field>] = []
        var matcher = matcher
        for (index, segment) in page.segments.enumerated() {
            var place = 0
            while place < segment.tokens.count, found.count < 400 {
                if let (field, count) = matcher.matches(in: segment.tokens, at: place).max(by: { $0.count < $1.count }),
                    mayStand(place, count, in: segment)
                {
                    let start = numbered(segment.tokens, before: place)
                    found.append(Label(field: field, page: page.page, segment: index, tokens: start..<place + count))
                    place += count
                } else {
                    place += 1
                }
            }
        }
        return found
    }

    /// Whether words at a place can be a label: anywhere on cards; on papers at the beginning or before a colon.
    private func mayStand(_ place: Int, _ count: Int, in segment: Segment) -> Bool {
        if isAnywhere { return true }
        if segment.isProse { return false }
        return place == 0 || segment.tokens[place + count - 1].text.hasSuffix(":")
            || (place == 1 && isNumber(segment.tokens[0]))
    }

    /// The field's number before a label belongs to it: `4d DLN`, `15. Sex`.
    private func numbered(_ tokens: [Token], before place: Int) -> Int {
        place > 0 && isNumber(tokens[place - 1]) ? place - 1 : place
    }

    private func isNumber(_ token: Token) -> Bool {
        let core = token.core
        return core.utf8.count <= 2 && core.utf8.count >= 1
    }
}
