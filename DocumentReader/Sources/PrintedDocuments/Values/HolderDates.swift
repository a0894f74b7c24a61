import DocumentFields
import DocumentLayout
import IdentityDocuments

/// The three dates of a card or passport: told apart by labels, by the numbers of fields, and by their order.
struct HolderDates: Sendable {
    private(set) var birth: FieldReading?
    private(set) var issued: FieldReading?
    private(set) var expires: FieldReading?

    /// Creates the dates from those whose labels were read.
    init(on page: PageText, birth: FieldReading?, issued: FieldReading?, expires: FieldReading?) {
        let all = Self.all(on: page)
        self.birth = birth ?? Self.numbered("3", all)
        self.issued = issued ?? Self.numbered("4A", all)
        self.expires = expires ?? Self.numbered("4B", all)
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

    /// The date behind a field's number, whatever was made of the word between.
    private static func numbered(_ number: String, _ all: [Found]) -> FieldReading? {
        all.first { found in found.before.suffix(2).contains { isNumber($0.core, number) } }?.reading(0.88)
    }

    /// Whether a word is a field's number, perhaps run together with the word behind it: `3`, `3.DOB`, `4AISS`.
    private static func isNumber(_ core: String, _ number: String) -> Bool {
        guard core.hasPrefix(number), core.utf8.count <= number.utf8.count + 4 else { return false }
        let rest = core.dropFirst(number.utf8.count)
        return rest.isEmpty || (rest.contains(where: \.isLetter) && !rest.contains { "1234567".contains($0) })
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
