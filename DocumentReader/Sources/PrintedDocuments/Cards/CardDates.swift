import DocumentFields
import DocumentLayout
import IdentityDocuments

/// The three dates of a card: told apart by their labels, by the numbers of their fields, and by their order.
struct CardDates: Sendable {
    private(set) var birth: FieldReading?
    private(set) var issued: FieldReading?
    private(set) var expires: FieldReading?

    init(_ labelled: LabelledPage<CardField>) {
        let all = Self.all(on: labelled.page)
        birth = Self.labelled(.birth, labelled) ?? Self.numbered(["3"], all)
        issued = Self.labelled(.issued, labelled) ?? Self.numbered(["4A"], all)
        expires = Self.labelled(.expires, labelled) ?? Self.numbered(["4B"], all)
        takeWhatIsLeft(of: all)
        judgeOrder()
    }

    private struct Found {
        let text: DateText
        let tokens: [Token]
        /// The words before it in its segment.
        let before: [Token]
        let page: Int

        func reading(_ certainty: Double) -> FieldReading {
            FieldReading(
                value: .text(text.date.description),
                confidence: min(text.isRepaired ? min(0.88, certainty) : certainty, tokens.confidence),
                place: tokens.box.map { PagePlace(page: page, box: $0) })
        }
    }

    private static func all(on page: PageText) -> [Found] {
        page.segments.flatMap { segment in
            dates(in: segment.tokens).map { found in
                Found(
                    text: found, tokens: Array(segment.tokens[found.tokens]),
                    before: Array(segment.tokens[..<found.tokens.lowerBound]), page: page.page)
            }
        }
    }

    private static func labelled(_ field: CardField, _ labelled: LabelledPage<CardField>) -> FieldReading? {
        for label in labelled.labels(for: field) {
            for value in labelled.values(of: label).prefix(3) {
                guard let found = dates(in: Array(value.tokens.prefix(5))).first, found.tokens.lowerBound <= 1 else {
                    continue
                }
                let tokens = Array(value.tokens[found.tokens])
                return Found(text: found, tokens: tokens, before: [], page: labelled.page.page).reading(0.97)
            }
        }
        return nil
    }

    /// The date behind a field's number, whatever was made of the word between.
    private static func numbered(_ numbers: [String], _ all: [Found]) -> FieldReading? {
        all.first { found in
            found.before.suffix(2).contains { token in
                numbers.contains { number in
                    token.core == number
                        || (token.core.hasPrefix(number) && token.core.utf8.count <= number.utf8.count + 4
                            && token.core.contains(where: \.isLetter)
                            && !token.core.dropFirst(number.utf8.count).contains {
                                $0.isNumber && $0 != "0" && $0 != "8"
                            })
                }
            }
        }?.reading(0.88)
    }

    /// Of three dates on a card the first is the birth and the last the expiry; labels need to name only some of them.
    private mutating func takeWhatIsLeft(of all: [Found]) {
        guard birth == nil || issued == nil || expires == nil else { return }
        var seen: Set<DocumentDate> = []
        let distinct = all.filter { seen.insert($0.text.date).inserted }.sorted { $0.text.date < $1.text.date }
        let certain = Set([birth, issued, expires].compactMap { $0?.value.text })
        guard distinct.count == 3, certain.isSubset(of: distinct.map(\.text.date.description)),
            let first = distinct.first, let last = distinct.last, last.text.date.year - first.text.date.year >= 16
        else { return }
        birth = birth ?? first.reading(0.86)
        issued = issued ?? distinct[1].reading(0.86)
        expires = expires ?? last.reading(0.86)
    }

    /// Somebody is born, gets a card, and then it expires; where dates say otherwise one of them was misread.
    private mutating func judgeOrder() {
        let texts = [birth, issued, expires].compactMap { $0?.value.text }
        guard texts != texts.sorted() || Set(texts).count < texts.count else { return }
        birth = birth?.doubted(0.5)
        issued = issued?.doubted(0.5)
        expires = expires?.doubted(0.5)
    }
}

extension FieldReading {
    /// The reading with its confidence lowered.
    func doubted(_ factor: Double) -> FieldReading {
        FieldReading(value: value, confidence: confidence * factor, place: place)
    }

    /// The reading with no more confidence than this.
    func atMost(_ limit: Double) -> FieldReading {
        FieldReading(value: value, confidence: min(confidence, limit), place: place)
    }
}
