import DocumentLayout

/// The words that a label stands for, beside it or below it.
struct LabelledValue: Sendable {
    let tokens: [Token]
    let segment: Int
    let isBeside: Bool
}

/// The labels of a page and what stands beside and below them.
struct LabelledPage<Field: Hashable & Sendable>: Sendable {
    let page: PageText
    let labels: [Label<Field>]
    private let labelsBySegment: [Int: [Label<Field>]]

    init(_ page: PageText, vocabulary: LabelVocabulary<Field>) {
        self.page = page
        labels = vocabulary.labels(on: page)
        labelsBySegment = Dictionary(grouping: labels, by: \.segment)
    }

    /// Labels for a field.
    func labels(for field: Field) -> [Label<Field>] { labels.filter { $0.field == field } }

    /// The words of a segment that no label claims, in pieces between labels.
    func free(in segment: Int) -> [Range<Int>] {
        var start = 0
        var pieces: [Range<Int>] = []
        for label in (labelsBySegment[segment] ?? []).sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            if label.tokens.lowerBound > start { pieces.append(start..<label.tokens.lowerBound) }
            start = max(start, label.tokens.upperBound)
        }
        if start < page.segments[segment].tokens.count { pieces.append(start..<page.segments[segment].tokens.count) }
        return pieces
    }

    /// Whether a segment begins with a label.
    func isLabelled(_ segment: Int) -> Bool {
        labelsBySegment[segment]?.contains { $0.tokens.lowerBound == 0 } ?? false
    }

    /// What may be the value of a label, the likeliest first: beside it, then below it.
    func values(of label: Label<Field>) -> [LabelledValue] {
        [beside(label)].compactMap(\.self) + below(label)
    }

    /// The words to the right, up to the next label.
    func beside(_ label: Label<Field>) -> LabelledValue? {
        let tokens = page.segments[label.segment].tokens
        let next =
            (labelsBySegment[label.segment] ?? []).map(\.tokens.lowerBound).filter { $0 >= label.tokens.upperBound }
            .min() ?? tokens.count
        let own = tokens[label.tokens.upperBound..<next].filter { !$0.core.isEmpty || $0.text.contains("#") }
        if !own.isEmpty { return LabelledValue(tokens: own, segment: label.segment, isBeside: true) }
        guard next == tokens.count, let other = page.next(rightOf: label.segment), !isLabelled(other) else {
            return nil
        }
        let end = (labelsBySegment[other] ?? []).map(\.tokens.lowerBound).min() ?? page.segments[other].tokens.count
        return LabelledValue(tokens: Array(page.segments[other].tokens[..<end]), segment: other, isBeside: true)
    }

    /// The segments below that begin about where the label does, up to the next label in the column.
    func below(_ label: Label<Field>) -> [LabelledValue] {
        guard let box = page.segments[label.segment].tokens[label.tokens].box else { return [] }
        var values: [LabelledValue] = []
        for segment in page.column(below: box, height: box.height, within: 7, excluding: label.segment) {
            let tokens = page.segments[segment].tokens
            guard let start = tokens.firstIndex(where: { $0.box.right > box.left - box.height / 2 }) else { continue }
            guard tokens[start].box.left < box.right + box.height * 2 else { continue }
            if isLabelled(segment) { break }
            values.append(LabelledValue(tokens: Array(tokens[start...]), segment: segment, isBeside: false))
            if values.count == 4 { break }
        }
        return values
    }
}
