import DocumentFields
import DocumentLayout
import IdentityDocuments

/// The three dates of a card, told apart by their labels and by their order.
struct CardDates: Sendable {
    private(set) var birth: FieldReading?
    private(set) var issued: FieldReading?
    private(set) var expires: FieldReading?

    init(_ labelled: LabelledPage<CardField>) {
        birth = Self.date(for: .birth, labelled)
        issued = Self.date(for: .issued, labelled)
        expires = Self.date(for: .expires, labelled)
        doubtWhatIsOutOfOrder()
    }

    private static func date(for field: CardField, _ labelled: LabelledPage<CardField>) -> FieldReading? {
        for label in labelled.labels(for: field) {
            for value in labelled.values(of: label).prefix(3) {
                guard let found = dates(in: Array(value.tokens.prefix(5))).first, found.tokens.lowerBound <= 1 else {
                    continue
                }
                let tokens = Array(value.tokens[found.tokens])
                return FieldReading(
                    value: .text(found.date.description),
                    confidence: min(found.isRepaired ? 0.8 : 0.97, tokens.confidence),
                    place: tokens.box.map { PagePlace(page: labelled.page.page, box: $0) })
            }
        }
        return nil
    }

    /// Somebody is born, gets a card, and then it expires; where dates say otherwise one of them was misread.
    private mutating func doubtWhatIsOutOfOrder() {
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
