import DocumentFields
import DocumentLayout

/// The name on a card: labelled by words, by numbers, or by standing above the address.
struct CardNames {
    private let labelled: LabelledPage<CardField>
    private let address: FoundAddress?

    init(_ labelled: LabelledPage<CardField>, address: FoundAddress?) {
        self.labelled = labelled
        self.address = address
    }

    var fields: [FieldName: FieldReading] {
        guard let (name, tokens, certainty) = byWords ?? byOneLabel ?? byNumbers ?? byPlace else { return [:] }
        var fields: [FieldName: FieldReading] = [:]
        let confidence = min(certainty, tokens.confidence)
        let place = tokens.box.map { PagePlace(page: labelled.page.page, box: $0) }
        let parts = [
            (FieldName.firstName, name.first), (.middleName, name.middle), (.lastName, name.last),
            (.suffix, name.suffix),
        ]
        for (field, text) in parts {
            guard let text else { continue }
            let words = tokens.filter { text.contains($0.bare) && !$0.bare.isEmpty }
            let own = words.isEmpty ? confidence : min(certainty, words.confidence)
            fields[field] = FieldReading(
                value: .text(text), confidence: own,
                place: words.box.map { PagePlace(page: labelled.page.page, box: $0) } ?? place)
        }
        if name.first != nil || name.last != nil {
            fields[.name] = FieldReading(value: .text(name.full), confidence: confidence, place: place)
        }
        return fields
    }

    private typealias Found = (name: PersonName, tokens: [Token], certainty: Double)

    /// `LN`, `FAMILY NAME`, `FIRST NAME` and the like.
    private var byWords: Found? {
        guard let family = value(of: .family), let given = value(of: .given) else { return nil }
        var words = given.words
        var tokens = family.tokens + given.tokens
        if let middle = value(of: .middle) {
            words += middle.words
            tokens += middle.tokens
        }
        var name = PersonName(family: family.words, given: words)
        if name.suffix == nil, let suffix = value(of: .suffix) {
            name.suffix = suffix.words.first
            tokens += suffix.tokens
        }
        return (name, tokens, 0.96)
    }

    /// `NAME`, with the family name before a comma or at the end.
    private var byOneLabel: Found? {
        guard let value = value(of: .name, atLeast: 2) else { return nil }
        return (value.name, value.tokens, 0.93)
    }

    private func value(of field: CardField, atLeast count: Int = 1) -> NameLine? {
        for label in labelled.labels(for: field) {
            for value in labelled.values(of: label).prefix(2) {
                if let line = NameLine(value.tokens, atLeast: count) { return line }
            }
        }
        return nil
    }

    /// `1` before the family name and `2` before the given names.
    private var byNumbers: Found? {
        guard let family = numbered("1"), let given = numbered("2"),
            let familyBox = family.tokens.box, let givenBox = given.tokens.box,
            abs(familyBox.doubledMiddleY - givenBox.doubledMiddleY) < 10 * givenBox.height
        else { return nil }
        return (PersonName(family: family.words, given: given.words), family.tokens + given.tokens, 0.95)
    }

    /// The words behind a field's number at the beginning of a segment, or in the segment to its right.
    private func numbered(_ number: String) -> NameLine? {
        for (index, segment) in labelled.page.segments.enumerated() {
            guard let first = segment.tokens.first, isNumber(first, number) else { continue }
            if let line = line(index, dropping: 1) { return line }
            if segment.tokens.count == 1, let next = labelled.page.next(rightOf: index, within: 4),
                let line = line(next, dropping: 0)
            {
                return line
            }
        }
        return nil
    }

    private func isNumber(_ token: Token, _ number: String) -> Bool {
        let core = token.core
        return core == number || (number == "1" && ["I", "L"].contains(core) && token.text != "L")
    }

    private func line(_ segment: Int, dropping count: Int) -> NameLine? {
        guard let free = labelled.free(in: segment).first else { return nil }
        let tokens = labelled.page.segments[segment].tokens[free]
        if free.lowerBound == 0 {
            return count < free.count ? NameLine(tokens.dropFirst(count), atLeast: 1) : nil
        }
        // A name whose own label was read stands above the address as well.
        let isName = labelled.labels.contains { $0.segment == segment && [.family, .given].contains($0.field) }
        return isName ? NameLine(tokens, atLeast: 1) : nil
    }

    /// How many words before a name are no part of it: a field's number, a label in small type.
    private func dropped(in segment: Segment) -> Int {
        if segment.leadIn > 0 { return segment.leadIn }
        guard let first = segment.tokens.first, segment.tokens.count > 1 else { return 0 }
        return first.core.utf8.count == 1 && first.core != "D" && first.core != "O" ? 1 : 0
    }

    /// The lines above the address: family name and given names, or both around a comma.
    private var byPlace: Found? {
        guard let address, let first = address.firstSegment else { return nil }
        let page = labelled.page
        var lines: [NameLine] = []
        var current = first
        while lines.count < 2,
            let above = page.above(
                page.segments[current].box, height: page.segments[current].height, within: 3, excluding: current)
        {
            guard let line = line(above, dropping: dropped(in: page.segments[above])) else { break }
            lines.append(line)
            current = above
        }
        guard let lower = lines.first else { return nil }
        if lower.tokens.dropLast().contains(where: \.endsWithComma) {
            return (lower.name, lower.tokens, 0.88)
        }
        guard lines.count == 2 else {
            return lower.words.count >= 2 ? (PersonName(givenFirst: lower.words), lower.tokens, 0.7) : nil
        }
        return (PersonName(family: lines[1].words, given: lower.words), lines[1].tokens + lower.tokens, 0.85)
    }
}
